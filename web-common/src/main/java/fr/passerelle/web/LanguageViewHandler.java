package fr.passerelle.web;

import fr.passerelle.web.routing.Place;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** Faces speaks the reader's language, and its forms go to the address that the browser shows. */
public class LanguageViewHandler extends ViewHandlerWrapper {
  public LanguageViewHandler(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public Locale calculateLocale(FacesContext faces) {
    return Language.of(request(faces));
  }

  @Override
  public String getActionURL(FacesContext faces, String viewId) {
    boolean shown = faces.getViewRoot() != null && viewId.equals(faces.getViewRoot().getViewId());
    return shown
        ? Place.of(request(faces))
            .map(Place::path)
            .orElseGet(() -> super.getActionURL(faces, viewId))
        : super.getActionURL(faces, viewId);
  }

  private static HttpServletRequest request(FacesContext faces) {
    return (HttpServletRequest) faces.getExternalContext().getRequest();
  }
}
