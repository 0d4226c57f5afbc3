package fr.passerelle.api.personaldata;

import java.time.Instant;

/**
 * A wish to be forgotten that was taken down.
 *
 * @param due until when it can be taken back
 */
public record ErasureDue(Instant due) {}
