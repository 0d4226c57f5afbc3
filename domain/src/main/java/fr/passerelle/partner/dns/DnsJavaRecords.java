package fr.passerelle.partner.dns;

import fr.passerelle.partner.DnsRecords;
import fr.passerelle.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.xbill.DNS.DClass;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/**
 * Asks the machine's own resolvers, or the one that {@code PASSERELLE_DNS} names as {@code
 * host:port}. Nothing is kept: whoever has just set a record wants to see it.
 */
@ApplicationScoped
class DnsJavaRecords implements DnsRecords {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  @Inject Settings settings;

  @Override
  public List<String> texts(String name) throws NoAnswer {
    try {
      Message question =
          Message.newQuery(Record.newRecord(Name.fromString(name + "."), Type.TXT, DClass.IN));
      Message answer = resolver().send(question);
      int code = answer.getRcode();
      if (code != Rcode.NOERROR && code != Rcode.NXDOMAIN) {
        throw new NoAnswer(Rcode.string(code) + " for " + name, null);
      }
      return answer.getSection(Section.ANSWER).stream()
          .filter(TXTRecord.class::isInstance)
          .map(record -> String.join("", ((TXTRecord) record).getStrings()))
          .toList();
    } catch (TextParseException e) {
      throw new IllegalArgumentException(name, e);
    } catch (IOException e) {
      throw new NoAnswer("No answer for " + name, e);
    }
  }

  private Resolver resolver() throws UnknownHostException {
    String named = settings.optional("passerelle.dns", "");
    if (named.isEmpty()) {
      Resolver own = new ExtendedResolver();
      own.setTimeout(PATIENCE);
      return own;
    }
    int colon = named.lastIndexOf(':');
    SimpleResolver one = new SimpleResolver(colon < 0 ? named : named.substring(0, colon));
    if (colon >= 0) {
      one.setPort(Integer.parseInt(named.substring(colon + 1)));
    }
    one.setTimeout(PATIENCE);
    return one;
  }
}
