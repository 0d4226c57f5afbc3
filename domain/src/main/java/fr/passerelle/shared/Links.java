package fr.passerelle.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Addresses of pages, as mails carry them. */
@ApplicationScoped
public class Links {
  /** What follows the address of the page on which one opts out, for mail programs. */
  public static final String ONE_CLICK = "/one-click";

  @Inject Settings settings;

  /** The page of a challenge in the actor's tenant. */
  public String challenge(Actor actor, UUID challengeId) {
    return settings.url() + "/t/" + actor.tenant().slug() + "/challenges/" + challengeId;
  }

  /** The page on which the receiver of an invitation opts out of further ones. */
  public String optOut(String slug, String code) {
    return settings.url() + "/no-invitations/" + slug + "/" + code;
  }

  /** The page on which a team works on its solution of a challenge. */
  public String solution(Actor actor, UUID challengeId) {
    return challenge(actor, challengeId) + "/solution";
  }
}
