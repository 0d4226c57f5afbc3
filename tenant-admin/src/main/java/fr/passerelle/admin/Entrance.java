package fr.passerelle.admin;

import fr.passerelle.home.MyTenant;
import fr.passerelle.home.SeeHome;
import fr.passerelle.membership.Role;
import fr.passerelle.web.routing.CurrentActor;
import fr.passerelle.web.signin.Site;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * Leads whoever opens {@code /admin} to the one tenant that they administer; to their home page
 * where there are several, or none. Whoever has not signed in does so first: no constraint of
 * web.xml names the root of an application and nothing else.
 */
public class Entrance extends HttpServlet {
  private static final long serialVersionUID = 1;

  @Inject transient SeeHome seeHome;
  @Inject transient CurrentActor current;
  @Inject transient Site site;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect(
        current.person().isEmpty() ? site.address("/sign-in?to=/admin/") : destination());
  }

  private String destination() {
    List<MyTenant> administered =
        seeHome.handle(current.actor()).tenants().stream().filter(Entrance::administers).toList();
    return administered.size() == 1
        ? site.address("/t/" + administered.get(0).slug())
        : site.root("/home");
  }

  private static boolean administers(MyTenant tenant) {
    return tenant.roles().stream().anyMatch(role -> role.includes(Role.ADMIN));
  }
}
