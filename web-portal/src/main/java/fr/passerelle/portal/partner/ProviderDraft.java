package fr.passerelle.portal.partner;

import fr.passerelle.partner.PartnerView;
import fr.passerelle.partner.Protocol;
import fr.passerelle.partner.ProviderForm;
import java.io.Serializable;

/** An identity provider as it stands in the form, right or wrong. */
public class ProviderDraft implements Serializable {
  private static final long serialVersionUID = 1;

  private Protocol protocol = Protocol.OIDC;
  private String address = "";
  private String metadata = "";
  private String clientId = "";
  private String secret = "";

  /** Begins with what is known; the secret is never shown again. */
  static ProviderDraft of(PartnerView.Provider known) {
    ProviderDraft draft = new ProviderDraft();
    if (known != null) {
      draft.protocol = known.protocol();
      draft.address = known.source();
      draft.clientId = known.clientId();
    }
    return draft;
  }

  /** What the use case takes. */
  ProviderForm form() {
    return new ProviderForm(protocol, address, metadata, clientId, secret);
  }

  public boolean isSaml() {
    return protocol == Protocol.SAML;
  }

  public Protocol getProtocol() {
    return protocol;
  }

  public void setProtocol(Protocol protocol) {
    this.protocol = protocol;
  }

  public String getAddress() {
    return address;
  }

  public void setAddress(String address) {
    this.address = address;
  }

  public String getMetadata() {
    return metadata;
  }

  public void setMetadata(String metadata) {
    this.metadata = metadata;
  }

  public String getClientId() {
    return clientId;
  }

  public void setClientId(String clientId) {
    this.clientId = clientId;
  }

  public String getSecret() {
    return secret;
  }

  public void setSecret(String secret) {
    this.secret = secret;
  }
}
