package fr.passerelle.invitation.batch;

import fr.passerelle.invitation.Addressee;
import fr.passerelle.invitation.EmailAddress;
import fr.passerelle.membership.Circle;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;

/** One line of a list: whom it names, and what becomes of it. */
@Entity
@Table(name = "invitation_import_line")
public class ImportLine {
  private static final int MOST_OF_AN_ADDRESS = 254;
  private static final int MOST_OF_A_NAME = 200;
  private static final int MOST_OF_A_WORD = 60;

  @Id private UUID id;

  @Column(name = "import_id")
  private UUID importId;

  private int number;
  private String email;
  private String name;

  @Enumerated(EnumType.STRING)
  private Circle circle;

  @Column(name = "circle_found")
  private String circleFound;

  private String locale;

  @Column(name = "locale_found")
  private String localeFound;

  @Enumerated(EnumType.STRING)
  private LineState state;

  @Enumerated(EnumType.STRING)
  private RefusalCode problem;

  @Column(name = "invitation_id")
  private UUID invitationId;

  @Version private int version;

  protected ImportLine() {}

  ImportLine(UUID id, UUID importId, FoundLine found) {
    this.id = id;
    this.importId = importId;
    this.number = found.number();
    this.name = cut(found.name(), MOST_OF_A_NAME);
    this.email = cut(found.email(), MOST_OF_AN_ADDRESS);
    this.circleFound = cut(found.circle(), MOST_OF_A_WORD);
    this.localeFound = cut(found.language(), MOST_OF_A_WORD);
    Understood.circle(found.circle()).ifPresent(this::belongsTo);
    Understood.language(found.language()).ifPresent(this::reads);
    check();
  }

  private void belongsTo(Circle known) {
    circle = known;
    circleFound = "";
  }

  private void reads(String known) {
    locale = known;
    localeFound = "";
  }

  private static String cut(String text, int most) {
    return text.length() > most ? text.substring(0, most) : text;
  }

  /** ERROR with its reason, or READY as far as the line alone can tell. */
  final void check() {
    state = LineState.ERROR;
    try {
      email = EmailAddress.of(email);
    } catch (Refusal no) {
      problem = no.code();
      return;
    }
    if (!circleFound.isEmpty()) {
      problem = RefusalCode.UNKNOWN_CIRCLE;
    } else if (!localeFound.isEmpty()) {
      problem = RefusalCode.UNKNOWN_LANGUAGE;
    } else {
      state = LineState.READY;
      problem = null;
    }
  }

  /** Another line before this one has the same address. */
  void isSecond() {
    become(LineState.DUPLICATE, null);
  }

  /** What stands between this address and an invitation; nothing leaves it as it is. */
  void meets(Optional<Addressee> standing) {
    standing.ifPresent(
        addressee -> {
          switch (addressee) {
            case MEMBER -> become(LineState.ALREADY_MEMBER, RefusalCode.ALREADY_MEMBER);
            case INVITED -> become(LineState.ALREADY_INVITED, RefusalCode.ALREADY_INVITED);
            case DECLINED -> become(LineState.OPTED_OUT, RefusalCode.DECLINED_LATELY);
            case OPTED_OUT -> become(LineState.OPTED_OUT, RefusalCode.ADDRESS_OPTED_OUT);
          }
        });
  }

  private void become(LineState next, RefusalCode why) {
    state = next;
    problem = why;
  }

  /** Refuses an address that cannot be one; what was there stays. */
  void mend(LineForm form) {
    email = EmailAddress.of(form.email());
    circle = form.circle();
    circleFound = "";
    locale = form.locale() == null ? null : "en".equals(form.locale()) ? "en" : "fr";
    localeFound = "";
    check();
  }

  void drop() {
    become(LineState.DROPPED, null);
  }

  void sent(UUID invitation) {
    invitationId = invitation;
    become(LineState.SENT, null);
  }

  boolean isIn(LineState one) {
    return state == one;
  }

  public UUID getId() {
    return id;
  }

  public UUID getImportId() {
    return importId;
  }

  public int getNumber() {
    return number;
  }

  public String getEmail() {
    return email;
  }

  public String getName() {
    return name;
  }

  public Circle getCircle() {
    return circle;
  }

  public String getCircleFound() {
    return circleFound;
  }

  public String getLocale() {
    return locale;
  }

  public String getLocaleFound() {
    return localeFound;
  }

  public LineState getState() {
    return state;
  }

  public RefusalCode getProblem() {
    return problem;
  }

  public int getVersion() {
    return version;
  }
}
