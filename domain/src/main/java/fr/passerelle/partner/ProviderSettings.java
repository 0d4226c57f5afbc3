package fr.passerelle.partner;

import java.io.Serializable;
import java.util.List;

/**
 * What an identity provider says of itself, as far as we need it.
 *
 * @param source the address of its discovery document or metadata; empty for pasted metadata
 * @param issuer its name: the issuer, or the entity id
 * @param signIn where browsers are sent
 * @param token OIDC: where codes are redeemed; empty for SAML
 * @param keys OIDC: where its keys lie; empty for SAML
 * @param clientId OIDC: our name there; empty for SAML
 * @param post SAML: whether it is asked by POST and not by redirect
 * @param certificates SAML: what it signs with, in Base64
 */
public record ProviderSettings(
    String source,
    String issuer,
    String signIn,
    String token,
    String keys,
    String clientId,
    boolean post,
    List<String> certificates)
    implements Serializable {
  public ProviderSettings {
    certificates = List.copyOf(certificates);
  }

  /**
   * Whether what this one says of a person can be believed as what the other said: it has the same
   * name, and was read at the same address or signs and asks as before. A name alone can be pasted
   * by anybody.
   */
  boolean isOneWith(ProviderSettings other) {
    return issuer.equals(other.issuer)
        && (!source.isEmpty() && source.equals(other.source)
            || signIn.equals(other.signIn)
                && keys.equals(other.keys)
                && certificates.equals(other.certificates));
  }
}
