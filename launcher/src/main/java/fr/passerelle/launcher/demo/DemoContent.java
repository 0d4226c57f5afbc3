package fr.passerelle.launcher.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * What the demo says: the YAML files under {@code /demo}, as records. Moments are days from the
 * loading, before it where negative; people are named by their key in {@code people.yaml}; a list
 * that a file does not mention is empty.
 */
final class DemoContent {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private DemoContent() {}

  static List<Tenant> tenants() {
    return read("tenants", new TypeReference<>() {});
  }

  static List<Person> people() {
    return read("people", new TypeReference<>() {});
  }

  static Challenge challenge(String tenant, String name) {
    return read(tenant + "/" + name, new TypeReference<>() {});
  }

  private static <T> T read(String name, TypeReference<T> type) {
    try (InputStream in = DemoContent.class.getResourceAsStream("/demo/" + name + ".yaml")) {
      if (in == null) {
        throw new IllegalStateException("No demo file " + name);
      }
      return YAML.readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException("Demo file " + name, e);
    }
  }

  private static <T> List<T> orNone(List<T> given) {
    return given == null ? List.of() : List.copyOf(given);
  }

  private static String stripped(String text) {
    return text == null ? "" : text.strip();
  }

  /**
   * @param owner invites its members
   * @param logo the strokes of its picture; null for none
   */
  record Tenant(
      String slug,
      String name,
      String colour,
      String owner,
      String taglineFr,
      String taglineEn,
      List<String> logo,
      List<String> challenges,
      List<Invite> invitations) {}

  /**
   * @param status as {@code InvitationStatus}
   * @param days how long the link works
   */
  record Invite(
      String email,
      String circle,
      String role,
      String locale,
      String message,
      String status,
      double at,
      int days) {}

  /**
   * @param tenants by slug: circle and roles, as {@code EMPLOYEE OWNER}
   */
  record Person(
      String key,
      String name,
      String email,
      String locale,
      double since,
      Map<String, String> tenants) {
    Person {
      tenants = tenants == null ? Map.of() : Map.copyOf(tenants);
    }
  }

  record Challenge(
      String title,
      String locale,
      String status,
      String owner,
      double written,
      Double published,
      Double deadline,
      Double archived,
      String confidentiality,
      int scale,
      int teamMax,
      String brief,
      String terms,
      List<Criterion> criteria,
      List<FileText> documents,
      List<String> guests,
      List<Question> questions,
      List<Team> teams,
      List<Thanks> thanks) {
    Challenge {
      brief = stripped(brief);
      terms = stripped(terms);
      criteria = orNone(criteria);
      documents = orNone(documents);
      guests = orNone(guests);
      questions = orNone(questions);
      teams = orNone(teams);
      thanks = orNone(thanks);
    }
  }

  record Criterion(String name, int weight, String guidance) {}

  /**
   * @param answer null while nobody has answered
   */
  record Question(String by, double at, String text, String answer, Double answered) {}

  /**
   * @param draft what the team went on writing after its last version; null where nothing
   * @param decision null while nobody has decided
   */
  record Team(
      String name,
      List<String> members,
      double formed,
      List<Version> versions,
      Version draft,
      List<Evaluation> evaluations,
      Decision decision) {
    Team {
      versions = orNone(versions);
      evaluations = orNone(evaluations);
    }
  }

  /**
   * @param files that come with it
   * @param without names of files that it no longer has
   */
  record Version(
      double at,
      String title,
      String body,
      String note,
      List<FileText> files,
      List<String> without) {
    Version {
      title = stripped(title);
      body = stripped(body);
      note = stripped(note);
      files = orNone(files);
      without = orNone(without);
    }
  }

  /**
   * @param points in the order of the rubric; null for one not given yet
   * @param says a word to each criterion, in that order
   */
  record Evaluation(
      String by,
      double at,
      List<Integer> points,
      List<String> says,
      String comment,
      boolean draft) {
    Evaluation {
      says = orNone(says);
      comment = stripped(comment);
    }
  }

  record Decision(String outcome, double at, String reason, String changes) {}

  record Thanks(List<String> to, double at, String text) {}

  /**
   * A file by what it says.
   *
   * @param text the content of a CSV or text file; the lines of a document; the strokes of a
   *     picture
   * @param entries the files in a ZIP
   */
  record FileText(String name, String text, List<FileText> entries) {
    FileText {
      entries = orNone(entries);
    }
  }
}
