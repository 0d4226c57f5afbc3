package fr.passerelle.partner;

/**
 * An identity provider as its people describe it.
 *
 * @param address OIDC: its issuer or discovery document; SAML: its metadata, or empty
 * @param metadata SAML: the metadata themselves, where no address is given
 * @param clientId OIDC: our name there
 * @param secret OIDC: our secret there; empty to keep the one that is known
 */
public record ProviderForm(
    Protocol protocol, String address, String metadata, String clientId, String secret) {}
