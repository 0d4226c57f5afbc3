package fr.passerelle.operator;

import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Allows;
import fr.passerelle.shared.Allows.Kind;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Page;
import fr.passerelle.shared.UseCase;
import jakarta.inject.Inject;
import java.util.UUID;

/** What operators did to tenants, newest first; nobody changes it. */
@UseCase
@Allows(Kind.OPERATORS)
public class BrowseOperatorActs {
  @Inject Desk desk;

  /**
   * @param before the act to go on after; null for the newest
   */
  public Page<OperatorAct> handle(Actor actor, UUID before, int limit) {
    int most = Page.limit(limit);
    return Page.of(desk.acts(Ids.orLast(before), most + 1), most, OperatorAct::id);
  }
}
