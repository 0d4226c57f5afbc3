package fr.passerelle.partner;

import java.util.List;

/** The texts that a zone publishes. */
public interface DnsRecords {
  /**
   * The TXT records of a name, whole; empty where there are none.
   *
   * @throws NoAnswer where the resolver does not say
   */
  List<String> texts(String name) throws NoAnswer;

  /** The resolver cannot be reached, or fails: neither yes nor no. */
  class NoAnswer extends Exception {
    private static final long serialVersionUID = 1;

    public NoAnswer(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
