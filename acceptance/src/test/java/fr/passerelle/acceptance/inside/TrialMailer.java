package fr.passerelle.acceptance.inside;

import fr.passerelle.jobs.Job;
import fr.passerelle.mail.AddressRefused;
import fr.passerelle.mail.Letter;
import fr.passerelle.mail.Mailer;
import fr.passerelle.mail.SendMail;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps letters instead of handing them to a mail server. */
@Alternative
@Priority(1)
@ApplicationScoped
public class TrialMailer implements Mailer {
  @Inject SendMail sendMail;

  private final List<Letter> sent = new CopyOnWriteArrayList<>();
  private final Set<String> unknown = ConcurrentHashMap.newKeySet();

  /** From now on a mail server takes no letter to this address. */
  void knowsNot(String address) {
    unknown.add(address);
  }

  @Override
  public void send(Letter letter) {
    if (unknown.contains(letter.to())) {
      throw new AddressRefused("550 5.1.1 User unknown", null);
    }
    sent.add(letter);
  }

  /** The letters to an address so far, in their order. */
  List<Letter> lettersTo(String address) {
    return sent.stream().filter(letter -> letter.to().equals(address)).toList();
  }

  /** Runs the tenant's mail jobs, and returns the letters that this made, in their order. */
  List<Letter> deliver(TrialTenant tenant) throws Exception {
    int before = sent.size();
    for (String id : Root.all("SELECT id FROM mail WHERE tenant_id = ? ORDER BY id", tenant.id())) {
      sendMail.run(new Job(tenant.id(), UUID.fromString(id)));
    }
    return new ArrayList<>(sent.subList(before, sent.size()));
  }
}
