package fr.passerelle.challenge;

import fr.passerelle.files.FileView;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** One challenge with rubric and documents, in three statements. */
@UseCase
@Allows(Kind.MEMBERS)
public class ReadChallenge {
  @Inject Challenges challenges;
  @Inject Clock clock;

  public ChallengeView handle(Actor actor, UUID challengeId) {
    Participation reader =
        challenges
            .participation(challengeId, actor.personId())
            .filter(found -> found.standing().visibleTo(actor))
            .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND));
    Standing standing = reader.standing();
    boolean open = standing.briefOpenTo(actor);
    List<FileView> documents = open ? challenges.documents(challengeId) : List.of();
    return standing.challenge().view(reader, open, documents, clock.instant());
  }
}
