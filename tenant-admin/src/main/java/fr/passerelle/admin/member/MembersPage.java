package fr.passerelle.admin.member;

import fr.passerelle.admin.AdminWords;
import fr.passerelle.membership.BrowseMembers;
import fr.passerelle.membership.CameBy;
import fr.passerelle.membership.ChangeMember;
import fr.passerelle.membership.Circle;
import fr.passerelle.membership.LeavingForm;
import fr.passerelle.membership.MemberForm;
import fr.passerelle.membership.MemberRow;
import fr.passerelle.membership.MembershipStatus;
import fr.passerelle.membership.RemoveMember;
import fr.passerelle.membership.RestoreMember;
import fr.passerelle.membership.Role;
import fr.passerelle.membership.SuspendMember;
import fr.passerelle.shared.Page;
import fr.passerelle.web.Address;
import fr.passerelle.web.Attempt;
import fr.passerelle.web.routing.CurrentActor;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The members of a tenant, fifty at a time: as what each is here, and who is shut out. */
@Named
@ViewScoped
public class MembersPage implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int AT_A_TIME = 50;
  private static final List<MembershipStatus> STATUSES =
      List.of(MembershipStatus.ACTIVE, MembershipStatus.SUSPENDED);

  @Inject BrowseMembers browseMembers;
  @Inject ChangeMember changeMember;
  @Inject SuspendMember suspendMember;
  @Inject RestoreMember restoreMember;
  @Inject RemoveMember removeMember;
  @Inject CurrentActor current;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject AdminWords say;

  private MembershipStatus status;
  private UUID before;
  private List<MemberRow> rows = List.of();
  private UUID next;

  private UUID changing;
  private Circle circle;
  private Role[] roles;
  private MemberRow suspended;

  public void open() {
    status = address.queriedStatus(STATUSES);
    before = address.queriedId("before");
    attempt.opening(this::load);
  }

  private void load() {
    Page<MemberRow> page = browseMembers.handle(current.actor(), status, before, AT_A_TIME);
    rows = page.items();
    next = page.next();
  }

  /** Opens what can be changed of a member. */
  public void beginChange(MemberRow row) {
    changing = row.personId();
    circle = row.circle();
    roles = row.roles().toArray(Role[]::new);
    suspended = null;
  }

  public void putChangeAside() {
    changing = null;
  }

  public void change() {
    MemberRow row = row(changing);
    MemberForm form = new MemberForm(circle, roles == null ? Set.of() : Set.of(roles));
    if (attempt.to(() -> changeMember.handle(current.actor(), row.personId(), form))) {
      changing = null;
      attempt.done(say.of("members.changed", row.displayName()));
      attempt.to(this::load);
    }
  }

  public void suspend(MemberRow row) {
    changing = null;
    if (attempt.to(() -> suspendMember.handle(current.actor(), row.personId()))) {
      suspended = row;
      attempt.to(this::load);
    }
  }

  public void restore(MemberRow row) {
    if (attempt.to(() -> restoreMember.handle(current.actor(), row.personId()))) {
      suspended = null;
      attempt.done(say.of("members.restored", row.displayName()));
      attempt.to(this::load);
    }
  }

  public void remove(MemberRow row, boolean keepName) {
    changing = null;
    LeavingForm form = new LeavingForm(keepName);
    if (attempt.to(() -> removeMember.handle(current.actor(), row.personId(), form))) {
      suspended = null;
      attempt.done(say.of("members.removed", row.displayName()));
      attempt.to(this::load);
    }
  }

  private MemberRow row(UUID personId) {
    return rows.stream().filter(row -> row.personId().equals(personId)).findFirst().orElseThrow();
  }

  /** Whether this reader may shut the member out, or let them in again. */
  public boolean maySuspend(MemberRow row) {
    return !current.actor().is(row.personId())
        && (current.actor().holds(Role.OWNER) || !row.roles().contains(Role.OWNER));
  }

  /** By whose invitation, or which one, a member came in. */
  public String cameBy(MemberRow row) {
    CameBy by = row.cameBy();
    return by.kind() == CameBy.Kind.PERSONAL
        ? say.of("members.cameBy", by.name())
        : say.of("members.cameBy." + by.channel(), by.name());
  }

  public boolean isMe(MemberRow row) {
    return current.actor().is(row.personId());
  }

  /** The roles that this reader can give; that of owner is given by owners, who see it ticked. */
  public List<Role> getGrantable() {
    boolean ownerInHand = changing != null && row(changing).roles().contains(Role.OWNER);
    return List.of(Role.values()).stream()
        .filter(role -> role != Role.OWNER || ownerInHand || current.actor().holds(Role.OWNER))
        .toList();
  }

  public Circle[] getCircles() {
    return Circle.values();
  }

  /** The address of the next rows; null at the end. */
  public String getMore() {
    return Address.more(status, next);
  }

  public List<MembershipStatus> getStatuses() {
    return STATUSES;
  }

  /** The filter in force; null for all. */
  public MembershipStatus getStatus() {
    return status;
  }

  public List<MemberRow> getRows() {
    return rows;
  }

  /** Who is being changed; null for nobody. */
  public UUID getChanging() {
    return changing;
  }

  /** Who was shut out a moment ago, so that it can be undone. */
  public MemberRow getSuspended() {
    return suspended;
  }

  public Circle getCircle() {
    return circle;
  }

  public void setCircle(Circle circle) {
    this.circle = circle;
  }

  public Role[] getRoles() {
    return roles;
  }

  public void setRoles(Role[] roles) {
    this.roles = roles;
  }
}
