package fr.passerelle.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody who runs a tenant changes anything there without the log telling it, in words. */
class AuditedActsTest {
  private static final Set<Role> RUNNING = Set.of(Role.OWNER, Role.ADMIN, Role.MANAGER);

  /** What those who run a tenant only look at. Whatever else they do is written down. */
  private static final Set<String> READS =
      Set.of(
          "BrowseAdmissions",
          "BrowseAuditLog",
          "BrowseAuditPeople",
          "BrowseImportLines",
          "BrowseImports",
          "BrowseInvitations",
          "BrowseMembers",
          "BrowseOpenInvitations",
          "BrowsePartners",
          "BrowseSubmissions",
          "BrowseTenantExports",
          "BrowseThanks",
          "CountInvitations",
          "FindPartners",
          "PrintPoster",
          "RankSubmissions",
          "ReadDefaults",
          "ReadEvaluations",
          "ReadImport",
          "ReadRegister",
          "ReadSettings",
          "ReadSignInRules",
          "SeeCircleOfImport",
          "SeeFirstSteps",
          "SeeProposedCircle");

  /**
   * What nobody would look for later: the first steps put away, and what prepares a list that
   * somebody confirms, which is written down.
   */
  private static final Set<String> UNSAID =
      Set.of("DropImportLine", "LeaveFirstSteps", "MendImportLine", "RestoreImportLine");

  /** Written by the doors of the database, from outside the tenant. */
  private static final Set<String> BY_THE_DATABASE =
      Set.of("ConfirmSignUp", "SuspendTenant", "LiftSuspension");

  private static final Pattern RECORDED =
      Pattern.compile("audit\\s*\\.record\\(\\s*\\w+,\\s*(\\S+?),");
  private static final JavaClasses DOMAIN =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("fr.passerelle");

  @Test
  void everyChangeByThoseWhoRunATenantIsWrittenDown() {
    Set<String> silent = new TreeSet<>();
    DOMAIN.stream()
        .filter(found -> found.isAnnotatedWith(UseCase.class) && isForThoseWhoRun(found))
        .filter(found -> !records(found))
        .forEach(found -> silent.add(found.getSimpleName()));
    TreeSet<String> expected = new TreeSet<>(READS);
    expected.addAll(UNSAID);
    assertEquals(expected, silent);
  }

  @Test
  void everyActIsCalledAsItsUseCase() throws IOException {
    List<String> wrong = new ArrayList<>();
    Set<String> found = new TreeSet<>(BY_THE_DATABASE);
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file :
          (Iterable<Path>) files.filter(f -> f.toString().endsWith(".java"))::iterator) {
        String useCase = file.getFileName().toString().replace(".java", "");
        RECORDED
            .matcher(Files.readString(file))
            .results()
            .forEach(
                act -> {
                  found.add(useCase);
                  if (!act.group(1).equals('"' + useCase + '"')) {
                    wrong.add(useCase + " records " + act.group(1));
                  }
                });
      }
    }
    assertEquals(List.of(), wrong);
    assertEquals(acts(), found);
  }

  @Test
  void everyActStandsInOneGroup() {
    List<String> grouped =
        Arrays.stream(ActGroup.values()).flatMap(group -> group.acts().stream()).sorted().toList();
    assertEquals(List.copyOf(acts()), grouped);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void everyActAndGroupHasWordsAndNothingElseHas(String language) {
    ResourceBundle words =
        ResourceBundle.getBundle("fr.passerelle.audit.audit", Locale.forLanguageTag(language));
    assertEquals(
        acts(),
        named(words, "act.")
            .map(act -> act.replace(".person", ""))
            .collect(Collectors.toCollection(TreeSet::new)));
    assertEquals(
        Arrays.stream(ActGroup.values()).map(Enum::name).collect(Collectors.toSet()),
        named(words, "group.").collect(Collectors.toSet()));
    for (Role role : Role.values()) {
      assertFalse(words.getString("role." + role).isBlank());
    }
  }

  private static Stream<String> named(ResourceBundle words, String start) {
    return words.keySet().stream()
        .filter(key -> key.startsWith(start))
        .map(key -> key.substring(start.length()));
  }

  private static TreeSet<String> acts() {
    TreeSet<String> acts =
        DOMAIN.stream()
            .filter(AuditedActsTest::records)
            .filter(found -> !found.isEquivalentTo(Audit.class))
            .map(JavaClass::getSimpleName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(acts.size() > 20, () -> "Only " + acts);
    acts.addAll(BY_THE_DATABASE);
    return acts;
  }

  private static boolean isForThoseWhoRun(JavaClass useCase) {
    return useCase.isAnnotatedWith(Requires.class)
        && Stream.of(useCase.getAnnotationOfType(Requires.class).value())
            .anyMatch(RUNNING::contains);
  }

  private static boolean records(JavaClass caller) {
    return caller.getMethodCallsFromSelf().stream()
        .anyMatch(
            call ->
                call.getTargetOwner().isEquivalentTo(Audit.class)
                    && call.getName().equals("record"));
  }
}
