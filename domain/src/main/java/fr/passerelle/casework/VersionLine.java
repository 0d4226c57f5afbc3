package fr.passerelle.casework;

import java.time.Instant;
import java.util.List;

/** What a receipt says of a version, without its texts; {@code submittedBy} is a name. */
public record VersionLine(int number, Instant submittedAt, String submittedBy, String fingerprint) {

  /**
   * @param files of the whole solution
   */
  Receipt receipt(List<DeliverableFile> files) {
    List<DeliverableFile> held = files.stream().filter(file -> file.in(number)).toList();
    long bytes = held.stream().mapToLong(DeliverableFile::size).sum();
    return new Receipt(number, submittedAt, submittedBy, held.size(), bytes, fingerprint);
  }
}
