package fr.passerelle.invitation;

import java.time.Instant;

/** What an invitation tells of the challenge it invites to, even a confidential one. */
public record ChallengeHead(String title, Instant deadline) {}
