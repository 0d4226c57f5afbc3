package fr.passerelle.challenge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Somebody accepted the terms of a challenge in one version. Written once, read in queries. */
@Entity
@Table(name = "terms_acceptance")
public class TermsAcceptance {
  @Id private UUID id;

  @Column(name = "challenge_id")
  private UUID challengeId;

  @Column(name = "person_id")
  private UUID personId;

  @Column(name = "terms_version")
  private int termsVersion;

  @Column(name = "accepted_at")
  private Instant acceptedAt;

  protected TermsAcceptance() {}
}
