package fr.passerelle.invitation.batch;

import fr.passerelle.invitation.batch.FoundColumn.Meaning;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which column says what: by its heading, in French or English, or where there is none by what
 * stands in it.
 */
final class Columns {
  private static final Map<Meaning, Set<String>> HEADINGS =
      Map.of(
          Meaning.EMAIL,
          Set.of(
              "email",
              "mail",
              "courriel",
              "adresse",
              "adresseemail",
              "adressemail",
              "adressecourriel",
              "adressedecourriel",
              "adressedemessagerie",
              "adresseelectronique",
              "courrielelectronique",
              "emailaddress",
              "mailaddress",
              "address",
              "mel"),
          Meaning.NAME,
          Set.of(
              "name",
              "fullname",
              "displayname",
              "nomcomplet",
              "nometprenom",
              "prenometnom",
              "nomprenom",
              "prenomnom",
              "personne",
              "person",
              "contact"),
          Meaning.FIRST_NAME,
          Set.of("prenom", "prenoms", "firstname", "givenname", "forename"),
          Meaning.LAST_NAME,
          Set.of("nom", "nomdefamille", "nomdusage", "lastname", "surname", "familyname"),
          Meaning.CIRCLE,
          Set.of("cercle", "circle", "lien"),
          Meaning.LANGUAGE,
          Set.of("langue", "language", "lang", "locale"));

  private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>]+@[^\\s@<>]+");

  /** As address books write it: the name, and the address between brackets. */
  private static final Pattern NAMED = Pattern.compile("([^<>]*)<([^<>]*)>\\s*");

  private static final int LOOKED_AT = 50;

  private final Meaning[] meanings;

  private Columns(Meaning[] meanings) {
    this.meanings = meanings;
  }

  /**
   * @param rows those that are not empty, in their order
   */
  static AddressList understand(List<TableRow> rows) {
    if (rows.isEmpty()) {
      throw ListFile.noAddresses();
    }
    boolean headed = rows.get(0).cells().stream().noneMatch(cell -> ADDRESS.matcher(cell).find());
    List<TableRow> body = headed ? rows.subList(1, rows.size()) : rows;
    if (body.size() > AddressList.MOST_LINES) {
      throw ListFile.tooLong();
    }
    int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    Columns columns = new Columns(new Meaning[width]);
    if (headed) {
      columns.byHeading(rows.get(0));
    }
    columns.findAddresses(body);
    if (!headed) {
      columns.findNames(body);
    }
    return new AddressList(
        columns.found(headed ? rows.get(0) : new TableRow(0, List.of())),
        body.stream().map(columns::line).toList());
  }

  private void byHeading(TableRow head) {
    for (int at = 0; at < head.cells().size(); at++) {
      String heading = plain(head.cell(at));
      for (var known : HEADINGS.entrySet()) {
        if (known.getValue().contains(heading) && at(known.getKey()) < 0) {
          meanings[at] = known.getKey();
        }
      }
    }
  }

  /**
   * A heading may lie: « adresse » is often a street. So the addresses are where most of them
   * stand.
   */
  private void findAddresses(List<TableRow> body) {
    int named = at(Meaning.EMAIL);
    int fullest =
        IntStream.range(0, meanings.length)
            .filter(at -> at == named || meanings[at] == null)
            .boxed()
            .max((one, other) -> Long.compare(addresses(body, one), addresses(body, other)))
            .filter(at -> addresses(body, at) > 0)
            .orElse(-1);
    int chosen = named >= 0 && addresses(body, named) > 0 ? named : fullest;
    if (chosen < 0) {
      throw ListFile.noAddresses();
    }
    if (named >= 0) {
      meanings[named] = null;
    }
    meanings[chosen] = Meaning.EMAIL;
  }

  private static long addresses(List<TableRow> body, int at) {
    return body.stream()
        .limit(LOOKED_AT)
        .filter(row -> ADDRESS.matcher(row.cell(at)).find())
        .count();
  }

  /** Without headings: the words before the address, one column or two, else those after it. */
  private void findNames(List<TableRow> body) {
    int address = at(Meaning.EMAIL);
    if (address >= 2) {
      meanings[0] = Meaning.FIRST_NAME;
      meanings[1] = Meaning.LAST_NAME;
    } else if (address == 1) {
      meanings[0] = Meaning.NAME;
    } else if (meanings.length > 1 && words(body)) {
      meanings[1] = Meaning.NAME;
    }
  }

  private static boolean words(List<TableRow> body) {
    return body.stream().limit(LOOKED_AT).noneMatch(row -> row.cell(1).matches(".*\\d.*"));
  }

  private FoundLine line(TableRow row) {
    String typed = row.cell(at(Meaning.EMAIL));
    Matcher named = NAMED.matcher(typed);
    boolean both = named.matches();
    String name = name(row);
    return new FoundLine(
        row.number(),
        both ? named.group(2).strip() : typed,
        name.isEmpty() && both ? named.group(1).replace("\"", "").strip() : name,
        row.cell(at(Meaning.CIRCLE)),
        row.cell(at(Meaning.LANGUAGE)));
  }

  private String name(TableRow row) {
    String whole = row.cell(at(Meaning.NAME));
    return whole.isEmpty()
        ? Stream.of(row.cell(at(Meaning.FIRST_NAME)), row.cell(at(Meaning.LAST_NAME)))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "))
        : whole;
  }

  private List<FoundColumn> found(TableRow head) {
    List<FoundColumn> found = new ArrayList<>();
    for (int at = 0; at < meanings.length; at++) {
      if (meanings[at] != null || !head.cell(at).isEmpty()) {
        found.add(new FoundColumn(meanings[at], head.cell(at)));
      }
    }
    return found;
  }

  private int at(Meaning meaning) {
    return Arrays.asList(meanings).indexOf(meaning);
  }

  /** Small letters without accents, blanks and signs. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]", "");
  }
}
