package fr.passerelle.audit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** A network of addresses: {@code 10.0.0.0/8}, {@code fd00::/8}, or one address alone. */
record Network(byte[] start, int bits) {
  /** Figures alone: a name would be looked up. */
  private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F.]*:[0-9a-fA-F:.]+");

  static Network of(String text) {
    String[] parts = text.split("/", 2);
    byte[] start = bytes(parts[0]);
    if (start == null) {
      throw new IllegalArgumentException("Not an address: " + text);
    }
    int all = start.length * Byte.SIZE;
    int bits = parts.length == 1 ? all : Integer.parseInt(parts[1]);
    if (bits < 0 || bits > all) {
      throw new IllegalArgumentException("Not a network: " + text);
    }
    return new Network(start, bits);
  }

  boolean holds(String address) {
    byte[] other = bytes(address);
    if (other == null || other.length != start.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> bit % Byte.SIZE;
      if ((start[bit / Byte.SIZE] & mask) != (other[bit / Byte.SIZE] & mask)) {
        return false;
      }
    }
    return true;
  }

  /** The address without the zone that some systems write behind it; null for what is none. */
  static String plain(String text) {
    if (text == null) {
      return null;
    }
    String address = text.replaceFirst("%.*", "");
    return bytes(address) == null ? null : address;
  }

  private static byte[] bytes(String address) {
    if (!IPV4.matcher(address).matches() && !IPV6.matcher(address).matches()) {
      return null;
    }
    try {
      return InetAddress.getByName(address).getAddress();
    } catch (UnknownHostException notAnAddress) {
      return null;
    }
  }
}
