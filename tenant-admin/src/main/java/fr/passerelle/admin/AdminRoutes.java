package fr.passerelle.admin;

import fr.passerelle.web.routing.Door;
import fr.passerelle.web.routing.Route;
import fr.passerelle.web.routing.Routes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The addresses of the administration; what is not here does not exist. */
@ApplicationScoped
public class AdminRoutes implements Routes {
  @Override
  public List<Route> all() {
    return List.of(
        Route.servlet(Door.OPEN, "/", "Entrance"),
        Route.member("/t/{slug}", "members"),
        Route.member("/t/{slug}/audit", "audit"),
        Route.servlet(Door.MEMBER, "/t/{slug}/audit/export", "AuditExportServlet"),
        Route.member("/t/{slug}/settings", "settings"),
        Route.member("/t/{slug}/export", "export"),
        Route.servlet(Door.MEMBER, "/t/{slug}/exports/{id}", "ExportServlet"),
        Route.member("/t/{slug}/register", "register"),
        Route.member("/t/{slug}/partners", "partners"),
        Route.servlet(Door.MEMBER, "/t/{slug}/logo", "LogoUploadServlet"),
        Route.member("/t/{slug}/invitations", "invitations"),
        Route.member("/t/{slug}/invitation-imports", "invitation-imports"),
        Route.member("/t/{slug}/invitation-imports/{id}", "invitation-import"),
        Route.servlet(Door.MEMBER, "/t/{slug}/invitation-lists", "ImportUploadServlet"),
        Route.member("/t/{slug}/open-invitations", "open-invitations"),
        Route.servlet(
            Door.MEMBER, "/t/{slug}/open-invitations/{id}/poster/{language}", "PosterServlet"));
  }
}
