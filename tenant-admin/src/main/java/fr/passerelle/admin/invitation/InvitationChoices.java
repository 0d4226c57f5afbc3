package fr.passerelle.admin.invitation;

import fr.passerelle.invitation.Invitation;
import fr.passerelle.membership.Circle;
import fr.passerelle.membership.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What there is to choose from wherever people are invited by mail: {@code #{choices}}. */
@Named("choices")
@ApplicationScoped
public class InvitationChoices {
  private static final List<Integer> DAYS = List.of(3, 7, Invitation.MOST_DAYS);

  public Circle[] getCircles() {
    return Circle.values();
  }

  /** What somebody can be invited as: owners are made among the members. */
  public List<Role> getRoles() {
    return Stream.of(Role.values()).filter(role -> role != Role.OWNER).toList();
  }

  public String names(List<String> all) {
    return String.join(", ", all);
  }

  public List<Integer> getDays() {
    return DAYS;
  }

  /** The languages of the letter, by their names. */
  public Map<String, String> getLanguages() {
    return Map.of("Français", "fr", "English", "en");
  }
}
