package fr.passerelle.casework;

import java.util.List;

/** What the team alone reads: the texts of its draft, and its versions, newest first. */
public record Draft(String title, String bodyMd, String note, List<VersionLine> versions) {}
