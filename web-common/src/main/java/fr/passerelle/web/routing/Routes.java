package fr.passerelle.web.routing;

import java.util.List;

/**
 * The addresses of one application. Each WAR has an application-scoped bean of this kind; a new
 * page is one more line in it. What is not listed does not exist.
 */
public interface Routes {
  List<Route> all();
}
