package fr.passerelle;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.SystemClock;
import fr.passerelle.shared.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** The fences of the house; each was seen red once. */
@AnalyzeClasses(packages = "fr.passerelle", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {
  @ArchTest
  static final ArchRule featuresKnowNoPageAndNoApi =
      noClasses()
          .that()
          .resideInAPackage("fr.passerelle..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta.faces..",
              "jakarta.ws.rs..",
              "jakarta.servlet..",
              "fr.passerelle.web..",
              "fr.passerelle.portal..",
              "fr.passerelle.admin..",
              "fr.passerelle.api..")
          .allowEmptyShould(false);

  @ArchTest
  static final ArchRule adaptersAreReachedThroughTheirPortsAlone =
      classes()
          .that()
          .resideInAnyPackage("..jpa..", "..disk..")
          .should()
          .bePackagePrivate()
          .orShould()
          .bePrivate()
          .allowEmptyShould(false);

  @ArchTest
  static final ArchRule useCasesSayWhomTheyServe =
      classes()
          .that()
          .areAnnotatedWith(UseCase.class)
          .should(serveSomebody())
          .allowEmptyShould(false);

  @ArchTest
  static final ArchRule useCasesHaveOneVerbAndTakeTheirActorFirst =
      classes()
          .that()
          .areAnnotatedWith(UseCase.class)
          .should(haveOneHandle())
          .allowEmptyShould(false);

  @ArchTest
  static final ArchRule onlyTheClockKnowsWhatTimeItIs =
      noClasses()
          .that()
          .resideOutsideOfPackage("fr.passerelle.datasource..")
          .and()
          .doNotBelongToAnyOf(SystemClock.class)
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callConstructor(Date.class)
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone")
          .allowEmptyShould(false);

  @ArchTest
  static final ArchRule challengesKnowNothingOfWhatIsBuiltOnThem =
      noClasses()
          .that()
          .resideInAnyPackage("fr.passerelle.challenge..", "fr.passerelle.files..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "fr.passerelle.casework..",
              "fr.passerelle.evaluation..",
              "fr.passerelle.decision..",
              "fr.passerelle.recognition..",
              "fr.passerelle.invitation..",
              "fr.passerelle.home..")
          .allowEmptyShould(false);

  private static ArchCondition<JavaClass> serveSomebody() {
    return new ArchCondition<>("carry exactly one of @Requires and @Allows") {
      @Override
      public void check(JavaClass useCase, ConditionEvents events) {
        boolean one =
            useCase.isAnnotatedWith(Requires.class) != useCase.isAnnotatedWith(Allows.class);
        events.add(new SimpleConditionEvent(useCase, one, useCase.getName() + " serves " + one));
      }
    };
  }

  private static ArchCondition<JavaClass> haveOneHandle() {
    return new ArchCondition<>("have one public method, handle(Actor, ...)") {
      @Override
      public void check(JavaClass useCase, ConditionEvents events) {
        List<JavaMethod> open =
            useCase.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .toList();
        boolean kept =
            open.size() == 1
                && open.get(0).getName().equals("handle")
                && !open.get(0).getRawParameterTypes().isEmpty()
                && open.get(0).getRawParameterTypes().get(0).isEquivalentTo(Actor.class);
        events.add(new SimpleConditionEvent(useCase, kept, useCase.getName() + " has " + open));
      }
    };
  }
}
