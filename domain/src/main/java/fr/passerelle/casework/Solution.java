package fr.passerelle.casework;

import java.util.List;

/**
 * A solution with the people of its team, before it is clear what its reader may read.
 *
 * @param competing whether the reader has a team, this one or another, in the same challenge
 */
public record Solution(SubmissionHead head, List<TeamPerson> team, boolean competing) {}
