package fr.passerelle.web.failure;

import fr.passerelle.shared.Causes;
import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalWords;
import fr.passerelle.web.routing.CurrentActor;
import fr.passerelle.web.routing.Place;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.text.MessageFormat;
import java.util.Iterator;
import java.util.ResourceBundle;

/**
 * What a page says when something goes wrong. An act that is refused, or that fails, leaves the
 * page as it was, with what was typed, and says why; a page that cannot be read becomes the page
 * for that.
 */
public class FailureHandler extends ExceptionHandlerWrapper {
  /** Where a page says what is said of it as a whole. */
  private static final String NOTICES = "notices";

  public FailureHandler(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() {
    FacesContext context = FacesContext.getCurrentInstance();
    Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
    while (events.hasNext()) {
      Throwable thrown = events.next().getContext().getException();
      events.remove();
      if (!context.getResponseComplete()) {
        answer(context, thrown);
      }
    }
    getWrapped().handle();
  }

  private static void answer(FacesContext context, Throwable thrown) {
    try {
      if (expired(thrown)) {
        reload(context);
      } else if (acts(context)) {
        tell(context, thrown);
      } else {
        giveUp(context, thrown);
      }
    } catch (IOException e) {
      throw new FacesException(e);
    }
  }

  /** Whether something the reader sent is being done, so that their page can still be shown. */
  private static boolean acts(FacesContext context) {
    return context.isPostback()
        && context.getViewRoot() != null
        && PhaseId.RENDER_RESPONSE != context.getCurrentPhaseId()
        && PhaseId.RESTORE_VIEW != context.getCurrentPhaseId();
  }

  private static boolean expired(Throwable thrown) {
    return Causes.of(thrown).anyMatch(ViewExpiredException.class::isInstance);
  }

  private static void reload(FacesContext context) throws IOException {
    HttpServletRequest request = request(context);
    String query = request.getQueryString();
    String path = Place.of(request).map(Place::path).orElse("/");
    Notice.EXPIRED.leave(context);
    context.getExternalContext().redirect(query == null ? path : path + "?" + query);
    context.responseComplete();
  }

  private static void tell(FacesContext context, Throwable thrown) {
    Refusal refusal = Failure.refusal(thrown).orElse(null);
    context.validationFailed();
    context.getPartialViewContext().getRenderIds().add(NOTICES);
    if (refusal == null) {
      String reference = Failure.log(request(context), thrown);
      ExternalContext external = context.getExternalContext();
      if (!context.getPartialViewContext().isAjaxRequest()) {
        external.setResponseStatus(Failure.status(thrown));
      }
      context.addMessage(null, failed(context, reference));
      return;
    }
    String words =
        RefusalWords.of(
            refusal,
            context.getViewRoot().getLocale(),
            CDI.current().select(CurrentActor.class).get().actor().zone());
    UIInput input = RefusedField.find(context, refusal.field()).orElse(null);
    if (input != null) {
      input.setValid(false);
    }
    context.addMessage(
        input == null ? null : input.getClientId(context),
        new FacesMessage(FacesMessage.SEVERITY_ERROR, words, null));
  }

  private static FacesMessage failed(FacesContext context, String reference) {
    ResourceBundle words =
        ResourceBundle.getBundle(
            "fr.passerelle.web.common",
            context.getViewRoot().getLocale(),
            FailureHandler.class.getClassLoader());
    return new FacesMessage(
        FacesMessage.SEVERITY_ERROR,
        words.getString("e500.title"),
        MessageFormat.format(words.getString("e500.act"), reference));
  }

  private static void giveUp(FacesContext context, Throwable thrown) throws IOException {
    Refusal refusal = Failure.refusal(thrown).orElse(null);
    if (refusal == null) {
      Failure.log(request(context), thrown);
    }
    ExternalContext external = context.getExternalContext();
    if (external.isResponseCommitted()) {
      context.responseComplete();
      return;
    }
    if (context.getPartialViewContext().isAjaxRequest()) {
      external.responseReset();
      external.redirect(Place.of(request(context)).map(Place::path).orElse("/"));
    } else {
      external.responseReset();
      external.responseSendError(
          refusal == null ? Failure.status(thrown) : Failure.status(refusal), null);
    }
    context.responseComplete();
  }

  private static HttpServletRequest request(FacesContext context) {
    return (HttpServletRequest) context.getExternalContext().getRequest();
  }
}
