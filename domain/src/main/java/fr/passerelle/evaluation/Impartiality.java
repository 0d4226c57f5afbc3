package fr.passerelle.evaluation;

import fr.passerelle.casework.Teams;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Nobody judges a challenge in which they have a team. */
@ApplicationScoped
public class Impartiality {
  @Inject Teams teams;

  void require(Actor actor, UUID challengeId) {
    if (teams.ofPerson(challengeId, actor.personId()).isPresent()) {
      throw new Refusal(RefusalCode.JUROR_ON_TEAM);
    }
  }
}
