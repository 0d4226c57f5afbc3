package fr.passerelle.portal.challenge;

import fr.passerelle.challenge.ChallengeStatus;
import fr.passerelle.challenge.ChallengeView;
import fr.passerelle.challenge.Confidentiality;
import fr.passerelle.challenge.DetachDocument;
import fr.passerelle.challenge.OpenChallenge;
import fr.passerelle.challenge.PublishChallenge;
import fr.passerelle.challenge.ReadChallenge;
import fr.passerelle.challenge.ReviseChallenge;
import fr.passerelle.challenge.template.BrowseTemplates;
import fr.passerelle.challenge.template.ChallengeTemplate;
import fr.passerelle.challenge.template.ChallengeTemplates;
import fr.passerelle.files.FileView;
import fr.passerelle.membership.Role;
import fr.passerelle.portal.Saying;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.tenancy.DefaultsForm;
import fr.passerelle.tenancy.ReadDefaults;
import fr.passerelle.web.Address;
import fr.passerelle.web.Attempt;
import fr.passerelle.web.routing.CurrentActor;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes a challenge: begins it, revises it, publishes it. What is typed stays whatever happens.
 */
@Named
@ViewScoped
public class ChallengeEditorPage implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject OpenChallenge openChallenge;
  @Inject ReviseChallenge reviseChallenge;
  @Inject PublishChallenge publishChallenge;
  @Inject ReadChallenge readChallenge;
  @Inject DetachDocument detachDocument;
  @Inject BrowseTemplates browseTemplates;
  @Inject ReadDefaults readDefaults;
  @Inject Clock clock;
  @Inject CurrentActor current;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject Saying say;

  private UUID id;
  private int version;
  private boolean published;
  private boolean changedMeanwhile;
  private boolean unsaved;
  private Instant savedAt;
  private boolean previewing;
  private ChallengeDraft draft = new ChallengeDraft();
  private List<FileView> documents = List.of();
  private List<ChallengeTemplate> templates = List.of();
  private String begunFrom = "";

  /** Opens the form for a new challenge. */
  public void begin() {
    attempt.opening(
        () -> {
          requireManager();
          ZoneId zone = current.tenant().zone();
          LocalDate today = LocalDate.now(clock.withZone(zone));
          draft =
              template()
                  .map(one -> ChallengeDraft.of(one, zone, today))
                  .orElseGet(() -> blank(zone, today));
          begunFrom = template().map(one -> "-" + one.key()).orElse("");
          templates =
              template().isPresent()
                  ? List.of()
                  : browseTemplates.handle(current.actor(), language());
        });
  }

  private ChallengeDraft blank(ZoneId zone, LocalDate today) {
    DefaultsForm defaults = readDefaults.handle(current.actor()).defaults();
    String locale = defaults.language(current.tenant().locale());
    return ChallengeDraft.blank(defaults, locale, zone, today, defaults.terms(locale));
  }

  /** The template that the address names, in the reader's language. */
  private Optional<ChallengeTemplate> template() {
    return browseTemplates.handle(current.actor(), language()).stream()
        .filter(one -> one.key().equals(address.queried("template")))
        .findFirst();
  }

  private static String language() {
    return FacesContext.getCurrentInstance().getViewRoot().getLocale().getLanguage();
  }

  /** Opens the form of the challenge that the address names. */
  public void open() {
    attempt.opening(
        () -> {
          requireManager();
          ChallengeView challenge = readChallenge.handle(current.actor(), address.id("id"));
          id = challenge.id();
          version = challenge.version();
          published = challenge.status() != ChallengeStatus.DRAFT;
          draft = ChallengeDraft.of(challenge);
          documents = challenge.documents();
        });
  }

  /** The form is no reading matter: who may not write it does not see it. */
  private void requireManager() {
    if (!current.actor().holds(Role.MANAGER)) {
      throw new Refusal(RefusalCode.NOT_ALLOWED);
    }
  }

  /** One at a time: the same form sent twice at once is one challenge. */
  public synchronized void save() {
    if (keep()) {
      if (address.isPart("id")) {
        attempt.done(say.of(published ? "edit.savedPublished" : "edit.saved"));
      } else {
        attempt.leadTo(path() + "/edit?note=saved");
      }
    }
  }

  /**
   * Keeps a draft while it is being written. What is published is everybody's and changes by the
   * button alone; without a title there is no draft to keep yet.
   */
  public synchronized void autosave() {
    if (!published && !draft.isUntitled()) {
      keep();
    }
  }

  /** Saves over what somebody else has saved meanwhile. */
  public void saveAnyway() {
    attempt.to(() -> version = readChallenge.handle(current.actor(), id).version());
    save();
  }

  public synchronized void publish() {
    boolean kept = keep();
    if (kept && attempt.to(() -> publishChallenge.handle(current.actor(), id, version))) {
      attempt.leadTo(path() + "?note=published");
    } else if (kept && !address.isPart("id") && attempt.getRefusal() == null) {
      reread();
    }
  }

  private boolean keep() {
    boolean kept =
        attempt.to(
            () -> {
              if (id == null) {
                id = openChallenge.handle(current.actor(), draft.form());
                version = readChallenge.handle(current.actor(), id).version();
              } else {
                version = reviseChallenge.handle(current.actor(), id, version, draft.form());
              }
            });
    unsaved = !kept;
    changedMeanwhile = attempt.code() == RefusalCode.CHANGED_MEANWHILE;
    if (kept) {
      savedAt = clock.instant();
    }
    return kept;
  }

  private void reread() {
    attempt.to(() -> version = readChallenge.handle(current.actor(), id).version());
  }

  /** Reads the documents again, after an upload. */
  public void refreshDocuments() {
    attempt.to(() -> documents = readChallenge.handle(current.actor(), id).documents());
  }

  public void removeDocument(UUID documentId) {
    if (attempt.to(() -> detachDocument.handle(current.actor(), id, documentId))) {
      refreshDocuments();
    }
  }

  public void addCriterion() {
    draft.addCriterion();
  }

  public void removeCriterion(int index) {
    draft.removeCriterion(index);
  }

  public void raiseCriterion(int index) {
    draft.raiseCriterion(index);
  }

  public void preview() {
    previewing = true;
  }

  public void write() {
    previewing = false;
  }

  /** The usual terms follow the language while nobody has rewritten them. */
  public void followLanguage() {
    boolean usual =
        List.of("fr", "en").stream()
            .map(ChallengeTemplates::usualTerms)
            .anyMatch(terms -> terms.strip().equals(withoutReturns(draft.getTermsMd())));
    if (usual) {
      draft.setTermsMd(ChallengeTemplates.usualTerms(draft.getLocale()));
    }
  }

  private static String withoutReturns(String typed) {
    return typed == null ? "" : typed.replace("\r", "").strip();
  }

  public String path() {
    return "/t/" + current.tenant().slug() + "/challenges/" + id;
  }

  public ChallengeDraft getDraft() {
    return draft;
  }

  /** Cases to begin with; empty once something is there. */
  public List<ChallengeTemplate> getTemplates() {
    return templates;
  }

  public List<FileView> getDocuments() {
    return documents;
  }

  public UUID getId() {
    return id;
  }

  public boolean isPublished() {
    return published;
  }

  public boolean isChangedMeanwhile() {
    return changedMeanwhile;
  }

  /** Whether the last attempt to keep the draft was refused. */
  public boolean isUnsaved() {
    return unsaved;
  }

  /** Whether the server holds what the form does; else the browser goes on holding it. */
  public boolean isKept() {
    return savedAt != null && !unsaved && !draft.isUntitled();
  }

  /** When this page last kept the draft; null where it has not. */
  public Instant getSavedAt() {
    return savedAt;
  }

  public int getVersion() {
    return version;
  }

  /** Under which name the browser keeps what has not reached the server. */
  public String getBackup() {
    return "challenge-" + (id == null ? current.tenant().slug() + begunFrom : id);
  }

  public boolean isPreviewing() {
    return previewing;
  }

  /** The languages in which a challenge can be written, by their names. */
  public Map<String, String> getLanguages() {
    return Map.of("Français", "fr", "English", "en");
  }

  public Confidentiality[] getConfidentialities() {
    return Confidentiality.values();
  }
}
