package fr.passerelle.portal.partner;

import fr.passerelle.partner.AddPartnerDomain;
import fr.passerelle.partner.ChangePartner;
import fr.passerelle.partner.CheckPartnerDomain;
import fr.passerelle.partner.ContactForm;
import fr.passerelle.partner.DescribeProvider;
import fr.passerelle.partner.DomainStatus;
import fr.passerelle.partner.DropMaintainer;
import fr.passerelle.partner.DropPartnerDomain;
import fr.passerelle.partner.InvitePartnerContact;
import fr.passerelle.partner.PartnerForm;
import fr.passerelle.partner.PartnerKind;
import fr.passerelle.partner.PartnerView;
import fr.passerelle.partner.Protocol;
import fr.passerelle.partner.ProviderStatus;
import fr.passerelle.partner.ReadPartner;
import fr.passerelle.partner.RemovePartner;
import fr.passerelle.partner.SwitchProvider;
import fr.passerelle.portal.Saying;
import fr.passerelle.web.Address;
import fr.passerelle.web.Attempt;
import fr.passerelle.web.routing.CurrentActor;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.UUID;

/** A partner for whoever maintains it: what it is, its domains, its identity provider. */
@Named
@ViewScoped
public class PartnerPage implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject ReadPartner readPartner;
  @Inject ChangePartner changePartner;
  @Inject RemovePartner removePartner;
  @Inject InvitePartnerContact invitePartnerContact;
  @Inject DropMaintainer dropMaintainer;
  @Inject AddPartnerDomain addPartnerDomain;
  @Inject CheckPartnerDomain checkPartnerDomain;
  @Inject DropPartnerDomain dropPartnerDomain;
  @Inject DescribeProvider describeProvider;
  @Inject SwitchProvider switchProvider;
  @Inject CurrentActor current;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject Saying say;
  @Inject Clock clock;

  private UUID id;
  private PartnerView partner;
  private PartnerKind kind;
  private String name;
  private String website;
  private String contactName;
  private String email;
  private String domain = "";
  private ProviderDraft draft;

  public void open() {
    attempt.opening(
        () -> {
          id = address.id("id");
          load();
          kind = partner.says().kind();
          name = partner.says().name();
          website = partner.says().website();
          contactName = partner.says().contactName();
          email = partner.contactEmail();
        });
  }

  private void load() {
    partner = readPartner.handle(current.actor(), id);
  }

  /** Looks again: our own identity provider takes a change over within moments. */
  public void look() {
    attempt.to(this::load);
  }

  private boolean done(Runnable act, String sentence, Object... args) {
    boolean done = attempt.to(act);
    if (done) {
      attempt.done(say.of(sentence, args));
    }
    attempt.to(this::load);
    return done;
  }

  public void save() {
    PartnerForm form = new PartnerForm(kind, name, website, contactName);
    done(() -> changePartner.handle(current.actor(), id, partner.version(), form), "partner.saved");
  }

  public void invite() {
    String language = FacesContext.getCurrentInstance().getViewRoot().getLocale().getLanguage();
    done(
        () -> invitePartnerContact.handle(current.actor(), id, new ContactForm(email, language)),
        "partner.invited",
        email);
  }

  /**
   * Has somebody look after it no longer; whoever steps back themselves has nothing to see here.
   */
  public void dismiss(PartnerView.Maintainer one) {
    if (current.actor().is(one.id())) {
      if (attempt.to(() -> dropMaintainer.handle(current.actor(), id, one.id()))) {
        attempt.leadTo("/home?note=partnerLeft");
      }
    } else {
      done(
          () -> dropMaintainer.handle(current.actor(), id, one.id()),
          "partner.dismissed",
          one.name());
    }
  }

  /** Whether the reader may dismiss this one: somebody has to remain. */
  public boolean isDismissable(PartnerView.Maintainer one) {
    return partner.maintainers().size() > 1
        && (!partner.provisional() || current.actor().is(one.id()));
  }

  public boolean isMe(PartnerView.Maintainer one) {
    return current.actor().is(one.id());
  }

  public void addDomain() {
    if (done(
        () -> addPartnerDomain.handle(current.actor(), id, domain),
        "partner.domain.added",
        domain)) {
      domain = "";
    }
  }

  public void check(PartnerView.Domain one) {
    if (attempt.to(
        () -> {
          PartnerView.Domain now = checkPartnerDomain.handle(current.actor(), id, one.name());
          attempt.done(
              now.answer() == null
                  ? say.of("partner.domain.operator", one.name())
                  : say.of("partner.answer." + now.answer(), one.name(), one.recordName()));
        })) {
      attempt.to(this::load);
    }
  }

  public void drop(PartnerView.Domain one) {
    done(
        () -> dropPartnerDomain.handle(current.actor(), id, one.name()),
        "partner.domain.dropped",
        one.name());
  }

  /** Opens the form of the identity provider. */
  public void begin() {
    draft = ProviderDraft.of(partner.provider());
  }

  public void putAside() {
    draft = null;
  }

  /** Shows the fields of the protocol that is chosen. */
  public void choose() {
    // The draft has taken it over.
  }

  public void describe() {
    if (done(
        () -> describeProvider.handle(current.actor(), id, partner.version(), draft.form()),
        "partner.provider.saved")) {
      draft = null;
    }
  }

  public void switchOn() {
    done(() -> switchProvider.handle(current.actor(), id, true), "partner.provider.on");
  }

  public void switchOff() {
    done(() -> switchProvider.handle(current.actor(), id, false), "partner.provider.off");
  }

  public void remove() {
    if (attempt.to(() -> removePartner.handle(current.actor(), id))) {
      attempt.leadTo("/home?note=partnerRemoved");
    }
  }

  public String tone(PartnerView.Domain one) {
    return switch (one.status()) {
      case VERIFIED -> one.failingSince() == null ? "ok" : "warn";
      case PENDING -> "info";
      case LAPSED -> "danger";
    };
  }

  public String icon(PartnerView.Domain one) {
    return switch (one.status()) {
      case VERIFIED -> one.failingSince() == null ? "circle-check" : "circle-alert";
      case PENDING -> "hourglass";
      case LAPSED -> "circle-x";
    };
  }

  public boolean isVerified(PartnerView.Domain one) {
    return one.status() == DomainStatus.VERIFIED;
  }

  public String getProviderTone() {
    return switch (partner.provider().status()) {
      case ON -> partner.provider().silentSince() == null ? "ok" : "warn";
      case DRAFT, TESTED -> "info";
      case OFF -> "";
      case LOST -> "danger";
    };
  }

  public String getProviderIcon() {
    return switch (partner.provider().status()) {
      case ON -> "circle-check";
      case DRAFT, TESTED -> "hourglass";
      case OFF, LOST -> "circle-x";
    };
  }

  /** Whether it can be switched on now. */
  public boolean isSwitchable() {
    ProviderStatus status = partner.provider().status();
    return status == ProviderStatus.TESTED || status == ProviderStatus.OFF;
  }

  /** Whether its certificate ends so soon that the maintainers are told. */
  public boolean isEnding() {
    return partner.provider().endsSoon(clock.instant());
  }

  public boolean isOn() {
    return partner.provider().status() == ProviderStatus.ON;
  }

  public PartnerView getPartner() {
    return partner;
  }

  /** What is being written about the identity provider; null while the form is shut. */
  public ProviderDraft getDraft() {
    return draft;
  }

  public PartnerKind[] getKinds() {
    return PartnerKind.values();
  }

  public Protocol[] getProtocols() {
    return Protocol.values();
  }

  public PartnerKind getKind() {
    return kind;
  }

  public void setKind(PartnerKind kind) {
    this.kind = kind;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getWebsite() {
    return website;
  }

  public void setWebsite(String website) {
    this.website = website;
  }

  public String getContactName() {
    return contactName;
  }

  public void setContactName(String contactName) {
    this.contactName = contactName;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getDomain() {
    return domain;
  }

  public void setDomain(String domain) {
    this.domain = domain;
  }
}
