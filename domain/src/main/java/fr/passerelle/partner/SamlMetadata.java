package fr.passerelle.partner;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * What SAML metadata say of an identity provider. Several certificates may overlap while one takes
 * the place of the other; they end with the last.
 *
 * @param post whether it is asked by POST and not by redirect
 * @param certificates in Base64, as the metadata hold them
 */
record SamlMetadata(
    String entityId, String signIn, boolean post, List<String> certificates, Instant endsAt) {
  private static final String MD = "urn:oasis:names:tc:SAML:2.0:metadata";
  private static final String DS = "http://www.w3.org/2000/09/xmldsig#";
  private static final String BINDINGS = "urn:oasis:names:tc:SAML:2.0:bindings:";
  private static final String REDIRECT = BINDINGS + "HTTP-Redirect";
  private static final String POST = BINDINGS + "HTTP-POST";

  /** Empty where it is no metadata of an identity provider that signs. */
  static Optional<SamlMetadata> of(String xml) {
    try {
      Element root = parsed(xml);
      Optional<Element> entity = first(root, MD, "EntityDescriptor");
      Optional<Element> provider = first(root, MD, "IDPSSODescriptor");
      if (entity.isEmpty() || provider.isEmpty()) {
        return Optional.empty();
      }
      Optional<String> redirect = service(provider.get(), REDIRECT);
      Optional<String> post = service(provider.get(), POST);
      List<X509Certificate> certificates = certificates(provider.get());
      if (redirect.isEmpty() && post.isEmpty() || certificates.isEmpty()) {
        return Optional.empty();
      }
      List<String> texts = new ArrayList<>();
      for (X509Certificate one : certificates) {
        texts.add(Base64.getEncoder().encodeToString(one.getEncoded()));
      }
      return Optional.of(
          new SamlMetadata(
              entity.get().getAttribute("entityID"),
              redirect.or(() -> post).get(),
              redirect.isEmpty(),
              texts,
              certificates.stream()
                  .map(one -> one.getNotAfter().toInstant())
                  .max(Comparator.naturalOrder())
                  .get()));
    } catch (SAXException | IOException | CertificateException | IllegalArgumentException e) {
      return Optional.empty();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Without document types, and so without anything from elsewhere. */
  private static Element parsed(String xml)
      throws ParserConfigurationException, SAXException, IOException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setXIncludeAware(false);
    factory.setExpandEntityReferences(false);
    var builder = factory.newDocumentBuilder();
    builder.setErrorHandler(null);
    return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
  }

  private static Optional<Element> first(Element root, String namespace, String name) {
    if (namespace.equals(root.getNamespaceURI()) && name.equals(root.getLocalName())) {
      return Optional.of(root);
    }
    return all(root, namespace, name).findFirst();
  }

  private static Stream<Element> all(Element under, String namespace, String name) {
    NodeList found = under.getElementsByTagNameNS(namespace, name);
    return IntStream.range(0, found.getLength()).mapToObj(at -> (Element) found.item(at));
  }

  private static Optional<String> service(Element provider, String binding) {
    return all(provider, MD, "SingleSignOnService")
        .filter(one -> binding.equals(one.getAttribute("Binding")))
        .map(one -> one.getAttribute("Location"))
        .filter(location -> !location.isEmpty())
        .findFirst();
  }

  private static List<X509Certificate> certificates(Element provider) throws CertificateException {
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    List<X509Certificate> all = new ArrayList<>();
    for (Element key : all(provider, MD, "KeyDescriptor").toList()) {
      if (!key.getAttribute("use").equals("encryption")) {
        for (Element text : all(key, DS, "X509Certificate").toList()) {
          byte[] bytes = Base64.getMimeDecoder().decode(text.getTextContent());
          all.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(bytes)));
        }
      }
    }
    return all;
  }
}
