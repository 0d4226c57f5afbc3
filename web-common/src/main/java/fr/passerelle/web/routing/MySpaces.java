package fr.passerelle.web.routing;

import fr.passerelle.home.MySpace;
import fr.passerelle.home.SeeSpaces;
import fr.passerelle.tenancy.TenantSummary;
import fr.passerelle.web.Language;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/**
 * The spaces of the person, for the menu in the header. Read when the menu is opened, so that no
 * page pays for it.
 */
public class MySpaces extends HttpServlet {
  private static final long serialVersionUID = 1;

  @Inject transient SeeSpaces seeSpaces;
  @Inject transient CurrentActor current;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ResourceBundle words =
        ResourceBundle.getBundle(
            "fr.passerelle.web.common", Language.of(request), MySpaces.class.getClassLoader());
    JsonArrayBuilder spaces = Json.createArrayBuilder();
    seeSpaces.handle(current.actor()).forEach(space -> spaces.add(written(space, words)));
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(spaces.build().toString());
  }

  private static JsonObjectBuilder written(MySpace space, ResourceBundle words) {
    String roles =
        space.roles().stream()
            .sorted()
            .map(role -> words.getString("role." + role))
            .collect(Collectors.joining(", "));
    return Json.createObjectBuilder()
        .add("slug", space.slug())
        .add("name", space.name())
        .add("colour", space.colour())
        .add("monogram", TenantSummary.monogramOf(space.name()))
        .add("roles", roles);
  }
}
