package fr.passerelle.acceptance;

import com.microsoft.playwright.Page;
import java.util.UUID;

/** Somebody who has just made an account of their own, with a verified address and a password. */
record NewAccount(String email) {
  static final String PASSWORD = "un-mot-de-passe-long";

  /** Registers at Keycloak's pages; the visitor comes out signed in, on the home page. */
  static NewAccount register(Visitor visitor, String name) {
    NewAccount account = named(name);
    account.register(visitor);
    return account;
  }

  /** An address that nobody had before. */
  static NewAccount named(String name) {
    return new NewAccount(name + "@" + UUID.randomUUID().toString().substring(24) + ".example");
  }

  /** Registers with this address. */
  void register(Visitor visitor) {
    asks(visitor);
    confirms(visitor);
  }

  /** Up to the letter that confirms the address. */
  void asks(Visitor visitor) {
    Page page = visitor.page;
    visitor.opens("/sign-in?new=1&hint=" + email + "&to=/home");
    page.locator("#email").fill(email);
    page.locator("#firstName").fill(email.substring(0, email.indexOf('@')));
    page.locator("#lastName").fill("Duval");
    page.locator("input[type=submit], button[type=submit]").first().click();
  }

  /** Follows the letter and chooses a password. */
  void confirms(Visitor visitor) {
    Page page = visitor.page;
    visitor.opens(Site.running().mailed(email, "http\\S+/login-actions/action-token\\S+"));
    page.locator("#password-new").fill(PASSWORD);
    page.locator("#password-confirm").fill(PASSWORD);
    page.locator("input[type=submit], button[type=submit]").first().click();
    page.waitForURL("**/home");
  }

  /** Writes address and password; a second factor comes after that. */
  void signsIn(Visitor visitor, String path) {
    Page page = visitor.page;
    visitor.opens(path);
    page.locator("#username").fill(email);
    if (page.locator("#password").count() == 0) {
      page.locator("#kc-login").click();
    }
    page.locator("#password").fill(PASSWORD);
    page.locator("#kc-login").click();
  }

  /** Makes them a member of the space. */
  void joins(TrialSpace space, String role) {
    Site.running()
        .change(
            "INSERT INTO membership (tenant_id, id, person_id, circle, roles, since)"
                + " SELECT t.id, UUID(), p.id, 'EMPLOYEE', ?, UTC_TIMESTAMP(6)"
                + " FROM tenant t, person p WHERE t.slug = ? AND p.email = ?",
            role,
            space.slug(),
            email);
  }
}
