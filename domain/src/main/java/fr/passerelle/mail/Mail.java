package fr.passerelle.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A mail of a tenant: queued, then sent, once, or refused for good by the mail server. */
@Entity
@Table(name = "mail")
public class Mail {
  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private MailTemplate template;

  private String recipient;
  private String locale;

  @Convert(converter = WordsConverter.class)
  private Map<String, String> words;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "sent_at")
  private Instant sentAt;

  @Column(name = "refused_at")
  private Instant refusedAt;

  protected Mail() {}

  Mail(
      UUID id,
      MailTemplate template,
      String recipient,
      String locale,
      Map<String, String> words,
      Instant now) {
    this.id = id;
    this.template = template;
    this.recipient = recipient;
    this.locale = locale;
    this.words = Map.copyOf(words);
    this.createdAt = now;
  }

  void sent(Instant now) {
    sentAt = now;
  }

  /** No mail server will ever deliver it. */
  void refused(Instant now) {
    sentAt = null;
    refusedAt = now;
  }

  boolean isSent() {
    return sentAt != null;
  }

  boolean isOver() {
    return sentAt != null || refusedAt != null;
  }

  public UUID getId() {
    return id;
  }

  public MailTemplate getTemplate() {
    return template;
  }

  public String getRecipient() {
    return recipient;
  }

  public String getLocale() {
    return locale;
  }

  public Map<String, String> getWords() {
    return words;
  }
}
