package fr.passerelle.files;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * What is known of a kept file; its bytes are in the {@link FileStore} under the same id. Never
 * changed: another content is another file.
 */
@Entity
@Table(name = "stored_file")
public class StoredFile {
  @Id private UUID id;

  private String name;

  @Column(name = "media_type")
  private String mediaType;

  private long size;
  private String sha256;

  @Column(name = "uploaded_by")
  private UUID uploadedBy;

  @Column(name = "uploaded_at")
  private Instant uploadedAt;

  protected StoredFile() {}

  StoredFile(
      UUID id,
      String name,
      String mediaType,
      long size,
      String sha256,
      UUID uploadedBy,
      Instant uploadedAt) {
    this.id = id;
    this.name = name;
    this.mediaType = mediaType;
    this.size = size;
    this.sha256 = sha256;
    this.uploadedBy = uploadedBy;
    this.uploadedAt = uploadedAt;
  }

  /** What is shown of it where it hangs on something, by the id of that attachment. */
  public FileView view(UUID attachmentId) {
    return new FileView(attachmentId, name, mediaType, size, uploadedBy, uploadedAt);
  }

  public UUID getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  public String getMediaType() {
    return mediaType;
  }

  public long getSize() {
    return size;
  }

  public String getSha256() {
    return sha256;
  }

  public UUID getUploadedBy() {
    return uploadedBy;
  }

  public Instant getUploadedAt() {
    return uploadedAt;
  }
}
