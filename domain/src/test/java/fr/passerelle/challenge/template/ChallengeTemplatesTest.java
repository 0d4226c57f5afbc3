package fr.passerelle.challenge.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.passerelle.challenge.CriterionForm;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChallengeTemplatesTest {
  private static final Pattern BARE =
      Pattern.compile("[^\\s\u00a0\u202f][ ]?[?;!]|[ ](:|%|»|€)|« |'", Pattern.UNICODE_CASE);

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void areWholeEnoughToBePublished(String locale) {
    List<ChallengeTemplate> all = ChallengeTemplates.all(locale);
    assertEquals(ChallengeTemplates.KEYS, all.stream().map(ChallengeTemplate::key).toList());
    for (ChallengeTemplate template : all) {
      assertEquals(
          100, template.criteria().stream().mapToInt(CriterionForm::weight).sum(), template.key());
      assertTrue(template.criteria().size() >= 3, template.key());
      template.criteria().forEach(one -> assertFalse(one.guidance().isBlank(), template.key()));
      assertFalse(template.title().isBlank());
      assertFalse(template.summary().isBlank());
      assertTrue(template.title().length() <= 160);
      assertTrue(template.briefMd().contains("## "), template.key());
      assertTrue(template.termsMd().length() > 100);
      assertTrue(template.days() >= 21 && template.days() <= 60);
      assertTrue(template.teamMax() >= 1 && template.teamMax() <= 10);
    }
  }

  @Test
  void askForTheSameThingsInBothLanguages() {
    for (String key : ChallengeTemplates.KEYS) {
      ChallengeTemplate french = ChallengeTemplates.find(key, "fr").orElseThrow();
      ChallengeTemplate english = ChallengeTemplates.find(key, "en").orElseThrow();
      assertEquals(french.days(), english.days(), key);
      assertEquals(weights(french), weights(english), key);
      assertEquals(headings(french), headings(english), key);
    }
  }

  @Test
  void areSetAsPrintersDoInFrench() {
    for (ChallengeTemplate template : ChallengeTemplates.all("fr")) {
      String text = template.title() + template.summary() + template.briefMd() + template.termsMd();
      Matcher bare = BARE.matcher(text);
      assertFalse(bare.find(), () -> template.key() + ": " + bare.group());
    }
  }

  @Test
  void areNotThereUnderAnotherName() {
    assertTrue(ChallengeTemplates.find("../terms", "fr").isEmpty());
  }

  private static List<Integer> weights(ChallengeTemplate template) {
    return template.criteria().stream().map(CriterionForm::weight).toList();
  }

  private static long headings(ChallengeTemplate template) {
    return template.briefMd().lines().filter(line -> line.startsWith("## ")).count();
  }
}
