package fr.passerelle.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.MariaDBJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import fr.passerelle.shared.RunningConnection;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Schedules jobs inside the running transaction: they commit and roll back with it. The
 * application's account may only insert jobs; the API application alone runs them, under an account
 * of its own.
 */
@ApplicationScoped
public class Jobs {
  /** Where the scheduler keeps its rows. */
  public static final String TABLE = "jobs.scheduled_tasks";

  /** Sends a mail; its target is the mail. */
  public static final String SEND_MAIL = "send-mail";

  /** Sends the next piece of a list of invitations; its target is the list. */
  public static final String SEND_INVITATIONS = "send-invitations";

  /** Reminds the next of those who have not answered; its target is the act itself. */
  public static final String REMIND_INVITED = "remind-invited";

  /** Sends the letter of a sign-up, which has no tenant yet; its target is the sign-up. */
  public static final String MAIL_SIGN_UP = "mail-sign-up";

  /** Makes a tenant's organization at the identity provider; its target is the sign-up. */
  public static final String CREATE_ORGANIZATION = "create-organization";

  /** Writes to a tenant's owners what an operator did; its target is the act. */
  public static final String TELL_OWNERS = "tell-owners";

  /** Erases a tenant that is closing, once its time has come; its target is the act. */
  public static final String ERASE_TENANT = "erase-tenant";

  /** Takes an erased tenant's organization from the identity provider; its target is that. */
  public static final String DELETE_ORGANIZATION = "delete-organization";

  /** Tells an owner that the tenant is erased; its target is the letter. */
  public static final String SEND_FAREWELL = "send-farewell";

  /** Compares organizations with the identity provider; its target names the run. */
  public static final String RECONCILE_IDENTITY = "reconcile-identity";

  /** Writes a person's copy of their data, and removes it a week later; its target is the copy. */
  public static final String EXPORT_PERSON = "export-person";

  /** Forgets a person, a week after they asked; its target is their wish. */
  public static final String ERASE_PERSON = "erase-person";

  /** Writes a tenant's export, and removes it a week later; its target is the export. */
  public static final String EXPORT_TENANT = "export-tenant";

  /** Forgets what is kept no longer, in all tenants, each day. */
  public static final String APPLY_RETENTION = "apply-retention";

  /** Looks for letters that came back, every few minutes. */
  public static final String READ_RETURNS = "read-returns";

  /** Makes the identity provider be as a partner is wanted; its target is the act. */
  public static final String TEND_PARTNER = "tend-partner";

  /** Looks at a partner every day; its target is the act that made it. */
  public static final String WATCH_PARTNER = "watch-partner";

  /** Sends the letter to a partner's contact; its target is the act. */
  public static final String MAIL_PARTNER = "mail-partner";

  @PersistenceContext(unitName = "passerelle")
  EntityManager em;

  @Inject Clock clock;

  private SchedulerClient client;

  @PostConstruct
  void open() {
    client =
        SchedulerClient.Builder.create(OneConnection.of(() -> RunningConnection.of(em)))
            .tableName(TABLE)
            .jdbcCustomization(new MariaDBJdbcCustomization(true))
            .build();
  }

  /** As soon as the transaction has committed. */
  public void schedule(String task, Job job) {
    schedule(task, job, clock.instant());
  }

  /** Not before the given moment. */
  public void schedule(String task, Job job, Instant at) {
    // A batch only inserts; scheduling one by one would ask first, and the account must not read
    // other tenants' jobs.
    client.scheduleBatch(List.of(new TaskInstance<Void>(task, job.instance())), at);
  }
}
