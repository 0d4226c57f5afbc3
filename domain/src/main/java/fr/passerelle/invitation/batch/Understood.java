package fr.passerelle.invitation.batch;

import fr.passerelle.membership.Circle;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Circles and languages as people write them in a list, in French or English. */
final class Understood {
  private static final Map<Circle, Set<String>> CIRCLES =
      Map.of(
          Circle.RELATION, Set.of("relation", "relations", "ami", "amie", "friend", "family"),
          Circle.COWORKING, Set.of("coworking", "coworker", "voisin", "voisine", "neighbour"),
          Circle.INVESTOR,
              Set.of(
                  "investor",
                  "investors",
                  "investisseur",
                  "investisseuse",
                  "investisseurs",
                  "businessangel"),
          Circle.SUPPLIER, Set.of("supplier", "suppliers", "fournisseur", "fournisseurs"),
          Circle.CUSTOMER, Set.of("customer", "customers", "client", "cliente", "clients"),
          Circle.READER, Set.of("reader", "readers", "lecteur", "lectrice", "lecteurs"),
          Circle.NETWORK, Set.of("network", "reseau"),
          Circle.STUDENT,
              Set.of("student", "students", "etudiant", "etudiante", "etudiants", "eleve"),
          Circle.SCHOOL_STAFF,
              Set.of(
                  "schoolstaff",
                  "school",
                  "ecole",
                  "enseignant",
                  "enseignante",
                  "professeur",
                  "teacher"),
          Circle.EMPLOYEE,
              Set.of(
                  "employee",
                  "employees",
                  "team",
                  "equipe",
                  "salarie",
                  "salariee",
                  "salaries",
                  "collaborateur",
                  "collaboratrice"));

  private static final Map<String, Set<String>> LANGUAGES =
      Map.of(
          "fr", Set.of("fr", "frfr", "francais", "francaise", "french"),
          "en", Set.of("en", "engb", "enus", "anglais", "english"));

  private Understood() {}

  static Optional<Circle> circle(String typed) {
    String plain = Columns.plain(typed);
    return Arrays.stream(Circle.values())
        .filter(circle -> CIRCLES.get(circle).contains(plain))
        .findFirst();
  }

  /** {@code fr} or {@code en}. */
  static Optional<String> language(String typed) {
    String plain = Columns.plain(typed);
    return LANGUAGES.entrySet().stream()
        .filter(known -> known.getValue().contains(plain))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
