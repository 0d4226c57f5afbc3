package fr.passerelle.files;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * What is shown of a stored file.
 *
 * @param id of the attachment (document or deliverable), not of the stored bytes
 * @param size bytes
 */
public record FileView(
    UUID id, String name, String mediaType, long size, UUID uploadedBy, Instant uploadedAt)
    implements Serializable {}
