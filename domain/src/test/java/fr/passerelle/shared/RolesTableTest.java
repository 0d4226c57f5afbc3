package fr.passerelle.shared;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.passerelle.membership.Circle;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.RolesTable.Row;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The gate before the use cases does what docs/roles.md says, cell by cell. */
class RolesTableTest {
  private static final UUID SOMEBODY = UUID.randomUUID();
  private static final String VISITOR = "visitor";
  private static final String OUTSIDER = "signed in";
  private static final String OPERATOR = "operator";

  private static final List<Row> ROWS = RolesTable.rows();
  private static final Map<String, Class<?>> USE_CASES = useCases();

  @Test
  void namesEveryUseCaseOnce() {
    List<String> named = ROWS.stream().flatMap(row -> row.useCases().stream()).sorted().toList();
    assertEquals(List.copyOf(USE_CASES.keySet()), named);
  }

  @Test
  void namesEveryOperationAndPageOnce() {
    for (List<String> named :
        List.of(
            ROWS.stream().flatMap(row -> row.operations().stream()).sorted().toList(),
            ROWS.stream().flatMap(row -> row.pages().stream()).sorted().toList())) {
      assertEquals(List.copyOf(new TreeSet<>(named)), named);
    }
  }

  @Test
  void letsInThoseWhoMayAndNobodyElse() {
    List<Executable> checks = new ArrayList<>();
    ROWS.forEach(
        row ->
            row.useCases()
                .forEach(
                    name ->
                        actors()
                            .forEach(
                                (who, actor) ->
                                    checks.add(
                                        () ->
                                            assertEquals(
                                                says(row, who),
                                                UseCaseInterceptor.mayUse(
                                                    actor, USE_CASES.get(name)),
                                                who + " " + name)))));
    assertAll(checks);
    assertEquals(USE_CASES.size() * 9, checks.size());
  }

  /**
   * By six roles, a visitor and an outsider for each use case, the operator aside; by six roles for
   * what calls them.
   */
  @Test
  void holdsMoreThanFiveHundredPermissions() {
    int permissions =
        ROWS.stream()
            .mapToInt(
                row ->
                    8 * row.useCases().size()
                        + 6 * row.operations().size()
                        + 6 * row.pages().size())
            .sum();
    assertTrue(permissions >= 800, () -> "Only " + permissions);
  }

  private static boolean says(Row row, String who) {
    if (row.table().contains(OPERATOR)) {
      return row.yes().contains(who);
    }
    boolean aboutMembers = row.table().contains("owner");
    boolean member = !who.equals(VISITOR) && !who.equals(OUTSIDER);
    return aboutMembers ? row.yes().contains(who) : row.yes().contains(member ? OUTSIDER : who);
  }

  private static Map<String, Actor> actors() {
    Map<String, Actor> actors = new HashMap<>();
    for (Role role : Role.values()) {
      actors.put(
          role.name().toLowerCase(Locale.ROOT),
          new Actor(null, SOMEBODY, Circle.EMPLOYEE, Set.of(role)));
    }
    actors.put(VISITOR, Actor.visitor(null));
    actors.put(OUTSIDER, Actor.outsider(null, SOMEBODY));
    actors.put(OPERATOR, Actor.operator(SOMEBODY));
    return actors;
  }

  private static Map<String, Class<?>> useCases() {
    try {
      Path classes =
          Path.of(UseCase.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<Path> files = Files.walk(classes)) {
        return files
            .map(file -> classes.relativize(file).toString())
            .filter(file -> file.endsWith(".class"))
            .map(file -> named(file.replace(".class", "").replace('/', '.')))
            .filter(found -> found.isAnnotationPresent(UseCase.class))
            .collect(
                Collectors.toMap(Class::getSimpleName, found -> found, (a, b) -> a, TreeMap::new));
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> named(String name) {
    try {
      return Class.forName(name, false, UseCase.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
