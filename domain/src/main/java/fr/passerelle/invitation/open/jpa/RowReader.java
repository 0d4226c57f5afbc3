package fr.passerelle.invitation.open.jpa;

import static fr.passerelle.shared.InstantConverter.instant;

import fr.passerelle.invitation.open.AdmissionRow;
import fr.passerelle.invitation.open.AdmissionStatus;
import fr.passerelle.invitation.open.Channel;
import fr.passerelle.invitation.open.OpenInvitationRow;
import fr.passerelle.membership.Circle;
import fr.passerelle.membership.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What the statements of the two lists give, column by column. */
final class RowReader {
  private RowReader() {}

  static OpenInvitationRow openInvitation(Object[] r, String address, Instant now) {
    Integer cap = r[9] == null ? null : number(r[9]);
    return new OpenInvitationRow(
        id(r[0]),
        (String) r[1],
        Circle.valueOf((String) r[2]),
        Role.valueOf((String) r[3]),
        id(r[4]),
        (String) r[5],
        (String) r[6],
        address + r[7],
        domains((String) r[8]),
        cap,
        number(r[10]),
        number(r[11]),
        truth(r[12]),
        instant(r[13]),
        instant(r[14]),
        OpenInvitationRow.statusAt(instant(r[15]), instant(r[14]), number(r[10]), cap, now));
  }

  static AdmissionRow admission(Object[] r) {
    return new AdmissionRow(
        id(r[0]),
        id(r[1]),
        (String) r[2],
        id(r[3]),
        (String) r[4],
        (String) r[5],
        Channel.valueOf((String) r[6]),
        AdmissionStatus.valueOf((String) r[7]),
        instant(r[8]),
        instant(r[9]));
  }

  private static List<String> domains(String text) {
    return Stream.of(text.split(",")).filter(name -> !name.isEmpty()).toList();
  }

  private static int number(Object column) {
    return ((Number) column).intValue();
  }

  private static boolean truth(Object column) {
    return column instanceof Boolean truth ? truth : number(column) != 0;
  }

  private static UUID id(Object column) {
    return column == null ? null : UUID.fromString((String) column);
  }
}
