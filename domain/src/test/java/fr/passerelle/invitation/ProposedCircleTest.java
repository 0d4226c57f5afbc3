package fr.passerelle.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.passerelle.invitation.ProposedCircle.Held;
import fr.passerelle.membership.Circle;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProposedCircleTest {
  private static final Held SCHOOL = new Held("ecole.example", "École", Circle.STUDENT);
  private static final Held ALUMNI = new Held("anciens.example", "École", Circle.STUDENT);
  private static final Held ANGELS = new Held("angels.example", "Angels", Circle.INVESTOR);
  private static final List<Held> ALL = List.of(SCHOOL, ALUMNI, ANGELS);

  private static Optional<Circle> circle(String... domains) {
    return ProposedCircle.of(List.of(domains), ALL).map(ProposedCircle::circle);
  }

  @Test
  void isThatOfThePartnerWhoseDomainsTheyAre() {
    assertEquals(Optional.of(Circle.STUDENT), circle("ecole.example"));
    assertEquals(Optional.of(Circle.STUDENT), circle("anciens.example", "ecole.example"));
  }

  @Test
  void isNoneWhereOneDomainIsNobodys() {
    assertEquals(Optional.empty(), circle());
    assertEquals(Optional.empty(), circle("elsewhere.example"));
    assertEquals(Optional.empty(), circle("ecole.example", "elsewhere.example"));
    assertEquals(Optional.empty(), circle("sub.ecole.example"));
  }

  @Test
  void isNoneWhereTheyAreOfSeveralCircles() {
    assertEquals(Optional.empty(), circle("ecole.example", "angels.example"));
  }

  @Test
  void saysWhyByTheNamesOfPartnersAndDomains() {
    ProposedCircle proposed =
        ProposedCircle.of(List.of("ecole.example", "anciens.example"), ALL).orElseThrow();
    assertEquals(List.of("École"), proposed.partners());
    assertEquals(List.of("anciens.example", "ecole.example"), proposed.domains());
  }
}
