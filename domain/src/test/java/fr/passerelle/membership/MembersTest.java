package fr.passerelle.membership;

import static fr.passerelle.shared.RefusalCode.LAST_OWNER;
import static fr.passerelle.shared.RefusalCode.MEMBERSHIP_SUSPENDED;
import static fr.passerelle.shared.RefusalCode.NOT_ALLOWED;
import static fr.passerelle.shared.RefusalCode.NOT_FOUND;
import static fr.passerelle.shared.RefusalCode.REQUIRED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.passerelle.casework.World;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Page;
import fr.passerelle.shared.Refused;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MembersTest {
  private final World world = new World();
  private final RegisteredMemberships memberships = new RegisteredMemberships();
  private final Actor claire = member("Claire", Circle.EMPLOYEE, Role.OWNER);
  private final Actor ada = member("Ada", Circle.EMPLOYEE, Role.ADMIN);
  private final Actor sam = member("Sam", Circle.COWORKING, Role.CONTRIBUTOR);

  @Test
  void theLastToComeInIsListedFirst() {
    Page<MemberRow> first = browse(null, null, 2);
    assertEquals(List.of(sam.personId(), ada.personId()), people(first));
    Page<MemberRow> rest = browse(null, first.next(), 2);
    assertEquals(List.of(claire.personId()), people(rest));
    assertNull(rest.next());
  }

  @Test
  void suspendedMembersAreListedAlone() {
    suspend(ada, sam);
    assertEquals(
        List.of(sam.personId()), people(browse(MembershipStatus.SUSPENDED, null, Page.MOST)));
  }

  @Test
  void anAdminGivesAnotherCircleAndOtherRoles() {
    change(ada, sam, new MemberForm(Circle.INVESTOR, Set.of(Role.JUROR, Role.CONTRIBUTOR)));
    Membership changed = memberships.held(sam.personId());
    assertEquals(Circle.INVESTOR, changed.getCircle());
    assertEquals(EnumSet.of(Role.JUROR, Role.CONTRIBUTOR), changed.getRoles());
    assertEquals(List.of("ChangeMember"), world.audited);
  }

  @Test
  void aMemberHasACircleAndARole() {
    Refused.at("circle", REQUIRED, () -> change(ada, sam, new MemberForm(null, sam.roles())));
    Refused.at("roles", REQUIRED, () -> change(ada, sam, new MemberForm(Circle.READER, Set.of())));
    Refused.at("roles", REQUIRED, () -> change(ada, sam, new MemberForm(Circle.READER, null)));
  }

  @Test
  void onlyAnOwnerMakesOrUnmakesOne() {
    Refused.at("roles", NOT_ALLOWED, () -> change(ada, sam, as(Role.OWNER)));
    Refused.at("roles", NOT_ALLOWED, () -> change(ada, claire, as(Role.ADMIN)));
    change(claire, ada, as(Role.OWNER));
    assertEquals(Set.of(Role.OWNER), memberships.held(ada.personId()).getRoles());
  }

  @Test
  void anAdminMayMoveAnOwnerToAnotherCircle() {
    change(ada, claire, new MemberForm(Circle.NETWORK, Set.of(Role.OWNER)));
    assertEquals(Circle.NETWORK, memberships.held(claire.personId()).getCircle());
  }

  @Test
  void theLastOwnerStaysOne() {
    Refused.at("roles", LAST_OWNER, () -> change(claire, claire, as(Role.ADMIN)));
    Refused.with(LAST_OWNER, () -> suspend(claire, claire));
    assertEquals(List.of(), world.audited);
  }

  @Test
  void aSuspendedOwnerIsNobodyToCountOn() {
    Actor marc = member("Marc", Circle.EMPLOYEE, Role.OWNER);
    suspend(claire, marc);
    Refused.at("roles", LAST_OWNER, () -> change(claire, claire, as(Role.ADMIN)));
    restore(claire, marc);
    change(claire, claire, as(Role.ADMIN));
    Refused.with(LAST_OWNER, () -> suspend(marc, marc));
  }

  @Test
  void anAdminNeitherSuspendsNorRestoresAnOwner() {
    Actor marc = member("Marc", Circle.EMPLOYEE, Role.OWNER);
    Refused.with(NOT_ALLOWED, () -> suspend(ada, marc));
    suspend(claire, marc);
    Refused.with(NOT_ALLOWED, () -> restore(ada, marc));
  }

  @Test
  void aSuspendedMemberComesBackAsTheyWere() {
    suspend(ada, sam);
    Membership membership = memberships.held(sam.personId());
    assertEquals(MembershipStatus.SUSPENDED, membership.getStatus());
    restore(ada, sam);
    assertEquals(MembershipStatus.ACTIVE, membership.getStatus());
    assertEquals(sam.roles(), membership.getRoles());
    assertEquals(List.of("SuspendMember", "RestoreMember"), world.audited);
  }

  @Test
  void whoLeavesIsNoMemberAnyMore() {
    leave(sam, true);
    Refused.with(NOT_FOUND, () -> memberships.held(sam.personId()));
    Membership ended = memberships.ofPerson(sam.personId()).orElseThrow();
    assertEquals(MembershipStatus.ENDED, ended.getStatus());
    assertNull(ended.getAlias());
    assertEquals(List.of("LeaveTenant"), world.audited);
  }

  @Test
  void whoLeavesMayTakeTheirNameAlongUntilTheyComeBack() {
    leave(sam, false);
    Membership membership = memberships.ofPerson(sam.personId()).orElseThrow();
    assertEquals("Anonyme", membership.getAlias());
    assertEquals(List.of(sam.personId()), memberships.forgotten);
    membership.extend(Circle.READER, Role.CONTRIBUTOR, world.now);
    assertNull(membership.getAlias());
  }

  @Test
  void whetherTheNameStaysIsSaidEitherWay() {
    Refused.at("keepName", REQUIRED, () -> leave(sam, null));
    Refused.at("keepName", REQUIRED, () -> remove(ada, sam, null));
    assertEquals(List.of(), world.audited);
  }

  @Test
  void theLastOwnerCannotLeave() {
    Refused.with(LAST_OWNER, () -> leave(claire, true));
    Actor marc = member("Marc", Circle.EMPLOYEE, Role.OWNER);
    leave(claire, true);
    Refused.with(LAST_OWNER, () -> leave(marc, true));
  }

  @Test
  void anAdminRemovesMembersButNoOwner() {
    remove(ada, sam, true);
    Refused.with(NOT_FOUND, () -> memberships.held(sam.personId()));
    Actor marc = member("Marc", Circle.EMPLOYEE, Role.OWNER);
    Refused.with(NOT_ALLOWED, () -> remove(ada, marc, true));
    remove(claire, marc, true);
    assertEquals(List.of("RemoveMember", "RemoveMember"), world.audited);
  }

  @Test
  void anInvitationIsNoWayAroundASuspension() {
    suspend(ada, sam);
    Membership membership = memberships.held(sam.personId());
    Refused.with(
        MEMBERSHIP_SUSPENDED, () -> membership.extend(Circle.READER, Role.JUROR, world.now));
  }

  @Test
  void whoIsNoMemberIsNotThere() {
    Actor nobody = world.person("Nobody", Circle.READER);
    Refused.with(NOT_FOUND, () -> change(claire, nobody, as(Role.JUROR)));
    Refused.with(NOT_FOUND, () -> suspend(claire, nobody));
    Refused.with(NOT_FOUND, () -> restore(claire, nobody));
    Refused.with(NOT_FOUND, () -> remove(claire, nobody, true));
  }

  private Actor member(String name, Circle circle, Role role) {
    Actor actor = world.person(name, circle, role);
    memberships.add(new Membership(Ids.next(), actor.personId(), circle, role, world.now));
    return actor;
  }

  private static MemberForm as(Role role) {
    return new MemberForm(Circle.EMPLOYEE, Set.of(role));
  }

  private static List<UUID> people(Page<MemberRow> page) {
    return page.items().stream().map(MemberRow::personId).toList();
  }

  private Page<MemberRow> browse(MembershipStatus status, UUID before, int limit) {
    BrowseMembers browse = new BrowseMembers();
    browse.memberships = memberships;
    browse.origins = people -> Map.of();
    return browse.handle(ada, status, before, limit);
  }

  private void change(Actor actor, Actor member, MemberForm form) {
    ChangeMember change = new ChangeMember();
    change.memberships = memberships;
    change.ownership = ownership();
    change.audit = world.audit;
    change.handle(actor, member.personId(), form);
  }

  private void suspend(Actor actor, Actor member) {
    SuspendMember suspend = new SuspendMember();
    suspend.memberships = memberships;
    suspend.ownership = ownership();
    suspend.audit = world.audit;
    suspend.handle(actor, member.personId());
  }

  private void restore(Actor actor, Actor member) {
    RestoreMember restore = new RestoreMember();
    restore.memberships = memberships;
    restore.ownership = ownership();
    restore.audit = world.audit;
    restore.handle(actor, member.personId());
  }

  private void leave(Actor actor, Boolean keepName) {
    LeaveTenant leave = new LeaveTenant();
    leave.memberships = memberships;
    leave.departure = departure();
    leave.audit = world.audit;
    leave.handle(actor, new LeavingForm(keepName));
  }

  private void remove(Actor actor, Actor member, Boolean keepName) {
    RemoveMember remove = new RemoveMember();
    remove.memberships = memberships;
    remove.departure = departure();
    remove.audit = world.audit;
    remove.handle(actor, member.personId(), new LeavingForm(keepName));
  }

  private Departure departure() {
    Departure departure = new Departure();
    departure.memberships = memberships;
    departure.ownership = ownership();
    departure.clock = Clock.fixed(world.now, ZoneOffset.UTC);
    return departure;
  }

  private Ownership ownership() {
    Ownership ownership = new Ownership();
    ownership.memberships = memberships;
    return ownership;
  }
}
