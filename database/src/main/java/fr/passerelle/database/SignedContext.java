package fr.passerelle.database;

import java.util.List;

/**
 * The functions {@code ctx.tenant()}, {@code ctx.person()} and {@code ctx.operator()}: what the
 * application bound to this connection, if its signature holds; and {@code ctx.sealed()}, whether
 * it said this of a person. They are the counterpart of {@code fr.passerelle.datasource.Signature}
 * and {@code Seal}.
 *
 * <p>DETERMINISTIC, or the optimiser would call them for each row and scan whole tables. The casts
 * are not decoration: compared with an integer, the server would print the right signature in an
 * error; and a number with a text behind it would be another tenant to the hash than to the filter.
 * SYSDATE, because every session may set the clock of NOW and UNIX_TIMESTAMP back.
 */
final class SignedContext {
  /**
   * The number under which the application binds an operator of the platform: that of no tenant, so
   * that an operator sees no tenant's rows. It is signed like any other, and no injected SQL makes
   * an operator of somebody else.
   */
  static final int DESK = Integer.MAX_VALUE;

  private SignedContext() {}

  static List<String> functions(String key) {
    String head =
        "CREATE OR REPLACE DEFINER="
            + Accounts.DEFINER
            + " FUNCTION ctx.%s RETURNS %s %s SQL SECURITY DEFINER ";
    String valid =
        "CAST(@tuntil AS UNSIGNED) >= UNIX_TIMESTAMP(SYSDATE()) AND CAST(@tsig AS CHAR(64) CHARACTER SET ascii) ="
            + " SHA2(CONCAT('"
            + key
            + "|', CONNECTION_ID(), '|', CAST(@tenant AS UNSIGNED), '|', CAST(@person AS CHAR(36) CHARACTER SET ascii),"
            + " '|', CAST(@tuntil AS UNSIGNED), '|"
            + key
            + "'), 256)";
    return List.of(
        head.formatted("deny()", "INT UNSIGNED", "NO SQL")
            + "BEGIN SIGNAL SQLSTATE '28000' SET MESSAGE_TEXT = 'no valid tenant context'; RETURN NULL; END",
        head.formatted("nobody()", "UUID", "NO SQL")
            + "BEGIN SIGNAL SQLSTATE '28000' SET MESSAGE_TEXT = 'no valid person context'; RETURN NULL; END",
        head.formatted("tenant()", "INT UNSIGNED", "DETERMINISTIC NO SQL")
            + "RETURN IF(CAST(@tenant AS UNSIGNED) > 0 AND "
            + valid
            + ", CAST(@tenant AS UNSIGNED), ctx.deny())",
        head.formatted("person()", "UUID", "DETERMINISTIC NO SQL")
            + "RETURN IF(LENGTH(@person) = 36 AND "
            + valid
            + ", CAST(CAST(@person AS CHAR(36) CHARACTER SET ascii) AS UUID), ctx.nobody())",
        head.formatted("operator()", "UUID", "DETERMINISTIC NO SQL")
            + "RETURN IF(ctx.tenant() = "
            + DESK
            + ", ctx.person(), ctx.nobody())",
        head.formatted(
                "sealed(p_person UUID, p_email VARCHAR(254) CHARACTER SET utf8mb4, p_verified BOOLEAN,"
                    + " p_name VARCHAR(120) CHARACTER SET utf8mb4, p_locale VARCHAR(5) CHARACTER SET ascii,"
                    + " p_until BIGINT, p_seal CHAR(64) CHARACTER SET ascii)",
                "BOOLEAN",
                "NO SQL")
            + "RETURN p_until >= UNIX_TIMESTAMP(SYSDATE()) AND p_seal = SHA2(CONCAT('"
            + key
            + "|person|', CAST(p_person AS CHAR(36) CHARACTER SET ascii), '|', IF(p_verified, '1', '0'), '|', p_locale,"
            + " '|', SHA2(p_email, 256), '|', SHA2(p_name, 256), '|', p_until, '|"
            + key
            + "'), 256)");
  }
}
