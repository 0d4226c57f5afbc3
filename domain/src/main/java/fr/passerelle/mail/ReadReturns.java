package fr.passerelle.mail;

import fr.passerelle.shared.Settings;
import fr.passerelle.shared.TenantTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Looks from time to time into the mailbox to which letters come back that no server could deliver,
 * {@code PASSERELLE_RETURNS_*}, and gives those mails up. What it has read it marks as seen and
 * leaves there, for people to look at.
 */
@ApplicationScoped
public class ReadReturns {
  private static final Logger LOG = Logger.getLogger(ReadReturns.class.getName());

  /** A report quotes a letter of ours; what is much larger is none. */
  private static final int MOST_BYTES = 512 * 1024;

  private static final int MOST_AT_ONCE = 200;
  private static final String PATIENCE_MILLIS = "10000";

  @PersistenceContext(unitName = "passerelle")
  EntityManager em;

  @Inject Settings settings;
  @Inject TenantTransaction transaction;
  @Inject @Any Instance<LateWords> lateWords;
  @Inject Clock clock;

  /** Whether there is a mailbox to look into. */
  public boolean isWanted() {
    return !settings.optional("passerelle.returns.host", "").isEmpty();
  }

  /** How long to wait between two looks. */
  public Duration every() {
    return Duration.parse(settings.optional("passerelle.returns.every", "PT5M"));
  }

  /** Throws where the mailbox cannot be read; the next look begins where this one ended. */
  public void run() throws Exception {
    Session session = Session.getInstance(properties());
    try (Store store = session.getStore()) {
      store.connect(
          settings.required("passerelle.returns.user"),
          settings.required("passerelle.returns.password"));
      try (Folder folder = store.getFolder("INBOX")) {
        folder.open(Folder.READ_WRITE);
        Message[] unseen = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        for (int i = 0; i < Math.min(unseen.length, MOST_AT_ONCE); i++) {
          letter(unseen[i]).ifPresent(this::giveUpIfOurs);
          unseen[i].setFlag(Flags.Flag.SEEN, true);
        }
      }
    }
  }

  /** A message that cannot be read is no report. */
  private static Optional<ReturnedLetter> letter(Message message) {
    try {
      return message.getSize() > MOST_BYTES
          ? Optional.empty()
          : ReturnedLetter.in((MimeMessage) message);
    } catch (MessagingException | java.io.IOException e) {
      return Optional.empty();
    }
  }

  /** Anybody can write a report: one that leads nowhere must not keep the others from us. */
  private void giveUpIfOurs(ReturnedLetter returned) {
    try {
      giveUp(returned);
    } catch (Exception e) {
      LOG.log(Level.WARNING, e, () -> "A report of mail " + returned.mail() + " leads nowhere");
    }
  }

  private void giveUp(ReturnedLetter returned) throws Exception {
    transaction.run(
        returned.tenant(),
        null,
        () -> {
          Mail mail = em.find(Mail.class, returned.mail());
          if (mail != null && mail.isSent()) {
            mail.refused(clock.instant());
            LateWords.of(lateWords, mail.getTemplate())
                .ifPresent(late -> late.refused(mail.getWords(), returned.reason()));
          }
          return null;
        });
  }

  private Properties properties() {
    boolean tls = Boolean.parseBoolean(settings.optional("passerelle.returns.tls", "true"));
    String protocol = tls ? "imaps" : "imap";
    Properties imap = new Properties();
    imap.setProperty("mail.store.protocol", protocol);
    String prefix = "mail." + protocol + ".";
    imap.setProperty(prefix + "host", settings.required("passerelle.returns.host"));
    imap.setProperty(prefix + "port", settings.optional("passerelle.returns.port", "993"));
    imap.setProperty(prefix + "connectiontimeout", PATIENCE_MILLIS);
    imap.setProperty(prefix + "timeout", PATIENCE_MILLIS);
    return imap;
  }
}
