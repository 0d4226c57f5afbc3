package fr.passerelle.tenancy.logo;

import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;

/**
 * The tenant's logo, for anybody: it stands on pages that are read before signing in. Refuses with
 * NOT_FOUND where there is none.
 */
@UseCase
@Allows(Kind.VISITORS)
public class ReadLogo {
  @Inject Logos logos;

  /** As PNG. */
  public byte[] handle(Actor actor, LogoShape shape) {
    return logos.find(shape).orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND));
  }
}
