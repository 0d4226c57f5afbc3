package fr.passerelle.api.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.MariaDBJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.passerelle.audit.Origin;
import fr.passerelle.audit.Via;
import fr.passerelle.export.WriteTenantExport;
import fr.passerelle.identity.CreateOrganization;
import fr.passerelle.identity.DeleteOrganization;
import fr.passerelle.identity.reconcile.ReconcileIdentity;
import fr.passerelle.invitation.SendReminders;
import fr.passerelle.invitation.batch.SendImport;
import fr.passerelle.jobs.Job;
import fr.passerelle.jobs.Jobs;
import fr.passerelle.mail.ReadReturns;
import fr.passerelle.mail.SendMail;
import fr.passerelle.partner.MailPartner;
import fr.passerelle.partner.TendPartner;
import fr.passerelle.partner.WatchPartner;
import fr.passerelle.personaldata.ErasePerson;
import fr.passerelle.personaldata.WriteMyExport;
import fr.passerelle.privacy.ApplyRetention;
import fr.passerelle.shared.Ids;
import fr.passerelle.signup.MailSignUp;
import fr.passerelle.tenancy.ending.EraseTenant;
import fr.passerelle.tenancy.ending.SendFarewell;
import fr.passerelle.tenancy.ending.TellOwners;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

/**
 * Starts with this application alone, so that each installation runs its jobs once; nodes of a
 * cluster share them by row locks. What fails is tried again, at growing distances, for as long as
 * it takes: a mail server may be down for a night.
 *
 * <p>A listener and no EJB: its threads stand where it stands, and beans that are first needed on a
 * thread of an EJB get no resources injected.
 */
@WebListener
public class JobRunner implements ServletContextListener {
  private static final int THREADS = 4;
  private static final Duration POLLING = Duration.ofSeconds(2);

  /**
   * A job whose node has died is taken over after as many silent beats: the scheduler's own habit
   * would leave a mail lying for half an hour. No job takes long enough to be thought dead.
   */
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);

  private static final int MISSED_HEARTBEATS = 6;
  private static final Duration FIRST_RETRY = Duration.ofSeconds(10);
  private static final double BACKOFF = 1.5;
  private static final LocalTime NIGHT = LocalTime.of(2, 20);

  @Resource(lookup = "jdbc/passerelle-jobs")
  DataSource dataSource;

  @Resource ManagedThreadFactory threads;
  @Inject SendMail sendMail;
  @Inject ReadReturns readReturns;
  @Inject SendImport sendImport;
  @Inject SendReminders sendReminders;
  @Inject MailSignUp mailSignUp;
  @Inject CreateOrganization createOrganization;
  @Inject DeleteOrganization deleteOrganization;
  @Inject TellOwners tellOwners;
  @Inject EraseTenant eraseTenant;
  @Inject SendFarewell sendFarewell;
  @Inject ReconcileIdentity reconcileIdentity;
  @Inject WriteMyExport writeMyExport;
  @Inject ErasePerson erasePerson;
  @Inject WriteTenantExport writeTenantExport;
  @Inject ApplyRetention applyRetention;
  @Inject MailPartner mailPartner;
  @Inject TendPartner tendPartner;
  @Inject WatchPartner watchPartner;

  private ExecutorService executor;
  private Scheduler scheduler;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    executor = Executors.newFixedThreadPool(THREADS, threads);
    OneTimeTask<Void> reconcile = task(Jobs.RECONCILE_IDENTITY, reconcileIdentity::run);
    scheduler =
        Scheduler.create(
                dataSource,
                List.of(
                    task(Jobs.SEND_MAIL, sendMail::run),
                    pieces(Jobs.SEND_INVITATIONS, sendImport::run),
                    pieces(Jobs.REMIND_INVITED, sendReminders::run),
                    task(Jobs.MAIL_SIGN_UP, mailSignUp::run),
                    task(Jobs.CREATE_ORGANIZATION, createOrganization::run),
                    task(Jobs.DELETE_ORGANIZATION, deleteOrganization::run),
                    task(Jobs.TELL_OWNERS, tellOwners::run),
                    pieces(Jobs.ERASE_TENANT, eraseTenant::run),
                    task(Jobs.SEND_FAREWELL, sendFarewell::run),
                    pieces(Jobs.EXPORT_PERSON, writeMyExport::run),
                    pieces(Jobs.ERASE_PERSON, erasePerson::run),
                    pieces(Jobs.EXPORT_TENANT, writeTenantExport::run),
                    task(Jobs.MAIL_PARTNER, mailPartner::run),
                    task(Jobs.TEND_PARTNER, tendPartner::run),
                    pieces(Jobs.WATCH_PARTNER, watchPartner::next),
                    reconcile))
            .startTasks(recurring(reconcile))
            .tableName(Jobs.TABLE)
            .jdbcCustomization(new MariaDBJdbcCustomization(true))
            .pollingInterval(POLLING)
            .threads(THREADS)
            // Two nodes may share a machine.
            .schedulerName(new SchedulerName.Fixed(ManagementFactory.getRuntimeMXBean().getName()))
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .executorService(executor)
            .build();
    scheduler.start();
  }

  /** What is done again and again, by one node at a time. */
  private List<RecurringTask<Void>> recurring(OneTimeTask<Void> reconcile) {
    List<RecurringTask<Void>> all =
        new ArrayList<>(
            List.of(
                nightly(reconcile),
                round(
                    Jobs.APPLY_RETENTION,
                    Schedules.daily(ZoneOffset.UTC, NIGHT),
                    applyRetention::run)));
    if (readReturns.isWanted()) {
      all.add(round(Jobs.READ_RETURNS, FixedDelay.of(readReturns.every()), readReturns::run));
    }
    return all;
  }

  /** Work of the whole installation. */
  private interface Round {
    void run() throws Exception;
  }

  private static RecurringTask<Void> round(String name, Schedule at, Round round) {
    return Tasks.recurring(name, at)
        .execute(
            (instance, context) ->
                asJob(
                    () -> {
                      round.run();
                      return null;
                    }));
  }

  /** Work that is done a piece at a time: each says when the next one is due. */
  private interface Pieces {
    Optional<Instant> next(Job job) throws Exception;
  }

  private static CustomTask<Void> pieces(String name, Pieces work) {
    return Tasks.custom(name, Void.class)
        .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_RETRY, BACKOFF))
        .execute(
            (instance, context) -> {
              Optional<Instant> next = asJob(() -> work.next(Job.of(instance.getId())));
              return next.isEmpty()
                  ? new CompletionHandler.OnCompleteRemove<>()
                  : (done, operations) -> operations.reschedule(done, next.get());
            });
  }

  /** What a job does; it throws where it is to be tried again. */
  private interface Work {
    void run(Job job) throws Exception;
  }

  private static OneTimeTask<Void> task(String name, Work work) {
    return Tasks.oneTime(name)
        .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_RETRY, BACKOFF))
        .execute(
            (instance, context) ->
                asJob(
                    () -> {
                      work.run(Job.of(instance.getId()));
                      return null;
                    }));
  }

  /** What is done here is written down as a job's; what fails is tried again. */
  private static <R> R asJob(Callable<R> work) {
    try (Origin.Scope job = Origin.enter(Via.JOB, null)) {
      return work.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Asks for the work each night; the job asked for is tried again where the night is bad. */
  private static RecurringTask<Void> nightly(OneTimeTask<Void> work) {
    return Tasks.recurring(work.getName() + "-nightly", Schedules.daily(ZoneOffset.UTC, NIGHT))
        .execute(
            (instance, context) ->
                context
                    .getSchedulerClient()
                    .scheduleIfNotExists(
                        work.instance(new Job(0, Ids.next()).instance()),
                        context.getExecution().executionTime));
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    scheduler.stop();
    executor.shutdown();
  }
}
