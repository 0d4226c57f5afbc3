package fr.passerelle.invitation.batch;

import fr.passerelle.audit.Audit;
import fr.passerelle.audit.Details;
import fr.passerelle.files.FileName;
import fr.passerelle.files.Upload;
import fr.passerelle.membership.Role;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Requires;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Reads a list of people to invite, CSV or XLSX, and keeps it to be looked at and confirmed.
 * Nothing is sent. The file itself is not kept, and of its columns only those that an invitation
 * needs.
 */
@UseCase
@Requires(Role.ADMIN)
public class PreviewInvitations {
  @Inject Imports imports;
  @Inject LineJudge judge;
  @Inject Audit audit;
  @Inject Clock clock;

  /** Returns the id under which the list waits. */
  public UUID handle(Actor actor, Upload upload) {
    Instant now = clock.instant();
    AddressList found = ListFile.read(upload);
    UUID id = Ids.next();
    List<ImportLine> lines =
        found.lines().stream().map(line -> new ImportLine(Ids.next(), id, line)).toList();
    judge.judge(lines, now);
    String name = FileName.clean(upload.name());
    InvitationImport list = new InvitationImport(id, name, found.columns(), actor.personId(), now);
    imports.add(list, lines);
    list.counted(imports.count(id));
    audit.record(actor, "PreviewInvitations", id, Details.about(name).with("lines", lines.size()));
    return id;
  }
}
