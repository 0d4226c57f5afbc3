package fr.passerelle.invitation.batch;

import fr.passerelle.invitation.DayCap;
import fr.passerelle.invitation.NewInvitations;
import fr.passerelle.jobs.Job;
import fr.passerelle.shared.TenantTransaction;
import fr.passerelle.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The job that sends a list: a piece at a time, each in one transaction that holds the list. A line
 * and its invitation, with its letter, stand or fall together: a machine that dies in the middle
 * loses no line and invites nobody twice.
 */
@ApplicationScoped
public class SendImport {
  static final int AT_A_TIME = 50;

  @Inject TenantTransaction transaction;
  @Inject Imports imports;
  @Inject LineJudge judge;
  @Inject NewInvitations newInvitations;
  @Inject DayCap dayCap;
  @Inject Tenants tenants;
  @Inject Clock clock;

  /** Returns when to run again; empty once nothing is left to send. */
  public Optional<Instant> run(Job job) throws Exception {
    return transaction.run(
        job.tenant(),
        null,
        () ->
            tenants
                .invitesNobodyUntil(clock.instant())
                .or(
                    () ->
                        imports
                            .lock(job.target())
                            .filter(InvitationImport::isSending)
                            .flatMap(
                                list -> piece(list, clock.instant(), tenants.current().zone()))));
  }

  private Optional<Instant> piece(InvitationImport list, Instant now, ZoneId zone) {
    List<ImportLine> lines = imports.next(list.getId(), LineState.LEAVING, AT_A_TIME);
    judge.meet(lines, now);
    List<ImportLine> free =
        lines.stream().filter(line -> LineState.LEAVING.contains(line.getState())).toList();
    int granted = dayCap.take(free.size(), now, zone);
    free.stream().limit(granted).forEach(line -> send(list, line));
    Optional<Instant> next;
    if (granted < free.size()) {
      next = Optional.of(dayCap.nextMorning(now, zone));
      imports.count(list.getId());
      imports.turn(list.getId(), LineState.READY, LineState.CAPPED);
      list.rest(next.get());
    } else if (lines.size() < AT_A_TIME) {
      next = Optional.empty();
      list.end(now);
    } else {
      next = Optional.of(now);
      list.goOn();
    }
    list.counted(imports.count(list.getId()));
    return next;
  }

  private void send(InvitationImport list, ImportLine line) {
    UUID invitation =
        newInvitations.listed(
            list.formOf(line), line.getName(), list.getId(), list.getConfirmedBy());
    line.sent(invitation);
  }
}
