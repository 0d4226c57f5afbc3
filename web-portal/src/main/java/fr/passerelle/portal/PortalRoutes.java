package fr.passerelle.portal;

import fr.passerelle.web.routing.Door;
import fr.passerelle.web.routing.Route;
import fr.passerelle.web.routing.Routes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The addresses of the portal; what is not here does not exist. */
@ApplicationScoped
public class PortalRoutes implements Routes {
  private static final String CASE = "/t/{slug}/challenges/{id}";
  private static final String FILES = "/t/{slug}/files/{kind}/{ownerId}";

  @Override
  public List<Route> all() {
    return List.of(
        Route.front("/", "landing"),
        Route.open("/sign-up", "sign-up"),
        Route.open("/sign-up/{token}", "sign-up-open"),
        Route.person("/home", "home"),
        Route.operator("/operator", "operator"),
        Route.person("/profile", "profile"),
        Route.person("/second-factor", "second-factor"),
        Route.person("/my-data", "my-data"),
        Route.servlet(Door.PERSON, "/my-data/exports/{id}", "MyExportServlet"),
        Route.open("/privacy", "privacy"),
        Route.guest("/privacy/{slug}", "privacy"),
        Route.member("/t/{slug}/privacy", "privacy"),
        Route.person("/my-partners", "my-partners"),
        Route.person("/partner/{id}", "partner"),
        Route.open("/partner-invitation/{token}", "partner-invitation"),
        Route.open("/partner-proof/{code}", "partner-proof"),
        Route.member("/t/{slug}", "challenges"),
        Route.member("/t/{slug}/membership", "membership"),
        Route.member("/t/{slug}/first-steps", "first-steps"),
        Route.member("/t/{slug}/challenges", "challenges"),
        Route.member("/t/{slug}/challenges/new", "challenge-new"),
        Route.member(CASE, "challenge"),
        Route.member(CASE + "/preview", "challenge"),
        Route.member(CASE + "/edit", "challenge-edit"),
        Route.member(CASE + "/solution", "solution"),
        Route.member(CASE + "/teams/join/{code}", "join-team"),
        Route.member(CASE + "/jury", "jury-pile"),
        Route.member(CASE + "/jury/{submissionId}", "jury"),
        Route.member(CASE + "/results", "results"),
        Route.guest("/invitation/{slug}/{token}", "invitation"),
        Route.guest("/no-invitations/{slug}/{code}", "opt-out"),
        Route.servlet(Door.GUEST, "/no-invitations/{slug}/{code}/one-click", "OneClickServlet"),
        Route.servlet(Door.GUEST, "/logo/{slug}/{shape}/{version}", "LogoServlet"),
        Route.guest("/join/{slug}/{code}", "join"),
        Route.guest("/join/{slug}/{code}/{channel}", "join"),
        Route.servlet(Door.MEMBER, FILES, "UploadServlet"),
        Route.servlet(Door.MEMBER, FILES + "/{fileId}", "DownloadServlet"));
  }
}
