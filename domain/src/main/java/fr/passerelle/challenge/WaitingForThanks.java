package fr.passerelle.challenge;

import java.util.UUID;

/** How many people gave something to a challenge and have not been thanked for it. */
public interface WaitingForThanks {
  int count(UUID challengeId);
}
