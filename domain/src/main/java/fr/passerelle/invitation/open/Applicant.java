package fr.passerelle.invitation.open;

/** Whoever asked to come in, as a letter addresses them. */
public record Applicant(String displayName, String email, String locale) {}
