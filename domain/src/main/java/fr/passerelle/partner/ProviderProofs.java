package fr.passerelle.partner;

import fr.passerelle.shared.Doors;
import fr.passerelle.shared.Ids;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.stream.Stream;

/** Providers that are to be proved, each found by its code. */
@ApplicationScoped
class ProviderProofs {
  @Inject Doors doors;

  ProviderProof required(String code) {
    JsonObject j =
        doors
            .object("app.read_partner_proof(?1)", code)
            .orElseThrow(() -> new Refusal(RefusalCode.PROOF_UNKNOWN));
    return new ProviderProof(
        j.getString("name"),
        j.getString("through"),
        ProviderStatus.valueOf(j.getString("status")) != ProviderStatus.DRAFT,
        PartnerDocument.isTrue(j, "applied"),
        Stream.of(j.getString("domains").split(",")).filter(name -> !name.isEmpty()).toList());
  }

  void prove(String code, String through, Instant now) {
    Object outcome =
        doors.call("app.prove_partner(?1, ?2, ?3, ?4)", code, through, Ids.next(), now);
    switch (String.valueOf(outcome)) {
      case "PROVED" -> {
        // It is written down.
      }
      case "UNKNOWN" -> throw new Refusal(RefusalCode.PROOF_UNKNOWN);
      case "ANOTHER_WAY" -> throw new Refusal(RefusalCode.PROOF_ANOTHER_WAY);
      case "NOT_VERIFIED" -> throw new Refusal(RefusalCode.EMAIL_NOT_VERIFIED);
      case "ANOTHER_DOMAIN" -> throw new Refusal(RefusalCode.PROOF_ANOTHER_DOMAIN);
      default -> throw new IllegalStateException(String.valueOf(outcome));
    }
  }
}
