package fr.passerelle.web.safety;

import jakarta.faces.context.FacesContext;
import java.util.Map;
import org.primefaces.context.PrimeFacesContext;

/**
 * The one nonce of a page: the one that PrimeFaces makes with a view and checks when the view comes
 * back, so that its scripts and ours stand under one policy.
 */
public final class PageNonce {
  private static final String KEY = "primefaces.nonce";

  private PageNonce() {}

  public static String of(FacesContext context) {
    return PrimeFacesContext.getCspState(context).getNonce();
  }

  /**
   * A whole page that comes back gets a new nonce. PrimeFaces asks for the old one, which only its
   * own script adds to a form: a page without that script could not send its form.
   */
  public static void renew(FacesContext context) {
    if (context.getPartialViewContext().isAjaxRequest() || context.getViewRoot() == null) {
      return;
    }
    Map<String, Object> kept = context.getViewRoot().getViewMap(false);
    if (kept != null && !context.getExternalContext().getRequestParameterMap().containsKey(KEY)) {
      kept.remove(KEY);
    }
  }
}
