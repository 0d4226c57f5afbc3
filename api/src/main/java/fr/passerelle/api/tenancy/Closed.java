package fr.passerelle.api.tenancy;

import java.time.Instant;

/** When a tenant that is closing is erased. */
public record Closed(Instant endsAt) {}
