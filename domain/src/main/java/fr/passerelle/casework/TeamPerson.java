package fr.passerelle.casework;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** A member of a team with name and address. */
public record TeamPerson(
    UUID personId, String displayName, String email, String locale, Instant joinedAt) {

  TeamMemberView view(UUID captainId) {
    return new TeamMemberView(personId, displayName, personId.equals(captainId), joinedAt);
  }

  /** What stands behind the @ of the address: the school, for a student. */
  String domain() {
    return domain(email);
  }

  static String domain(String email) {
    return email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
  }
}
