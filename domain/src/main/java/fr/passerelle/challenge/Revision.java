package fr.passerelle.challenge;

import fr.passerelle.audit.Details;
import java.util.ArrayList;
import java.util.List;

/** What a challenge was rewritten to, as the audit log tells it: long texts only by their name. */
final class Revision {
  private Revision() {}

  static Details between(ChallengeForm before, ChallengeForm after) {
    return Details.about(before.title())
        .changed("title", before.title(), after.title())
        .changed("deadline", before.deadline(), after.deadline())
        .changed("zone", before.zone(), after.zone())
        .changed("confidentiality", before.confidentiality(), after.confidentiality())
        .changed("language", before.locale(), after.locale())
        .changed("teamMax", before.teamMax(), after.teamMax())
        .changed("scale", before.scale(), after.scale())
        .with("rewritten", rewritten(before, after));
  }

  private static List<String> rewritten(ChallengeForm before, ChallengeForm after) {
    List<String> texts = new ArrayList<>();
    if (!before.briefMd().equals(after.briefMd())) {
      texts.add("BRIEF");
    }
    if (!before.criteria().equals(after.criteria())) {
      texts.add("RUBRIC");
    }
    if (!before.termsMd().equals(after.termsMd())) {
      texts.add("TERMS");
    }
    return texts;
  }
}
