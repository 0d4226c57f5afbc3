package fr.passerelle.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;

/** Expects a rule to say no. */
public final class Refused {
  private Refused() {}

  public static Refusal with(RefusalCode code, Executable act) {
    Refusal refusal = assertThrows(Refusal.class, act);
    assertEquals(code, refusal.code());
    return refusal;
  }

  /** A refusal that belongs beside a field. */
  public static void at(String field, RefusalCode code, Executable act) {
    assertEquals(field, with(code, act).field());
  }
}
