package fr.passerelle.web.routing;

import fr.passerelle.web.Language;
import fr.passerelle.web.failure.Notice;
import fr.passerelle.web.safety.PageNonce;
import fr.passerelle.web.safety.SecurityHeaders;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/**
 * Lets Faces speak of the addresses that people see: a form is sent to the address of its page.
 * Also the language of each view, and the policy that its answer carries.
 */
public class PrettyPaths extends ViewHandlerWrapper {
  public PrettyPaths(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public String getActionURL(FacesContext context, String viewId) {
    UIViewRoot view = context.getViewRoot();
    return view == null || view.getViewId().equals(viewId)
        ? Place.of(request(context))
            .map(Place::path)
            .orElseGet(() -> super.getActionURL(context, viewId))
        : super.getActionURL(context, viewId);
  }

  @Override
  public Locale calculateLocale(FacesContext context) {
    return Language.of(request(context));
  }

  @Override
  public UIViewRoot restoreView(FacesContext context, String viewId) {
    UIViewRoot view = super.restoreView(context, viewId);
    if (view != null && context.getViewRoot() == null) {
      context.setViewRoot(view);
    }
    PageNonce.renew(context);
    return view;
  }

  @Override
  public void renderView(FacesContext context, UIViewRoot view) throws IOException {
    HttpServletResponse response = (HttpServletResponse) context.getExternalContext().getResponse();
    if (!response.isCommitted()) {
      Notice.tell(context);
      CDI.current().select(SecurityHeaders.class).get().applyPage(response, PageNonce.of(context));
    }
    super.renderView(context, view);
  }

  private static HttpServletRequest request(FacesContext context) {
    return (HttpServletRequest) context.getExternalContext().getRequest();
  }
}
