package fr.passerelle.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

/** A name server on the loopback address, for the texts that tests publish. */
final class TrialDns {
  private static final Map<String, String> ZONE = new ConcurrentHashMap<>();
  private static DatagramSocket socket;

  private TrialDns() {}

  /** Where it listens, as {@code host:port}; started when first asked. */
  static synchronized String address() {
    if (socket == null) {
      try {
        socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      Thread server = new Thread(TrialDns::serve, "trial-dns");
      server.setDaemon(true);
      server.start();
    }
    return "127.0.0.1:" + socket.getLocalPort();
  }

  static void publishes(String name, String text) {
    ZONE.put(name + ".", text);
  }

  private static void serve() {
    byte[] bytes = new byte[1500];
    while (true) {
      try {
        DatagramPacket packet = new DatagramPacket(bytes, bytes.length);
        socket.receive(packet);
        byte[] question = new byte[packet.getLength()];
        System.arraycopy(bytes, 0, question, 0, question.length);
        byte[] answer = answer(new Message(question)).toWire();
        socket.send(
            new DatagramPacket(answer, answer.length, packet.getAddress(), packet.getPort()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static Message answer(Message question) {
    Record asked = question.getQuestion();
    Message answer = new Message(question.getHeader().getID());
    answer.getHeader().setFlag(Flags.QR);
    answer.addRecord(asked, Section.QUESTION);
    Name name = asked.getName();
    String text = ZONE.get(name.toString().toLowerCase(Locale.ROOT));
    if (text == null) {
      answer.getHeader().setRcode(Rcode.NXDOMAIN);
    } else if (asked.getType() == Type.TXT) {
      answer.addRecord(new TXTRecord(name, DClass.IN, 1, text), Section.ANSWER);
    }
    return answer;
  }
}
