package fr.passerelle.web;

import fr.passerelle.shared.Refusal;
import fr.passerelle.shared.RefusalCode;
import fr.passerelle.shared.RefusalWords;
import fr.passerelle.web.failure.RefusedField;
import fr.passerelle.web.routing.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the page tried and what came of it: a refusal becomes a sentence beside its field, or above
 * the form, and what was typed stays.
 */
@Named("attempt")
@RequestScoped
public class Attempt {
  @Inject CurrentActor current;

  private final Map<String, String> fields = new LinkedHashMap<>();
  private String refusal;
  private RefusalCode code;
  private String done;

  /** Tries to act; false where it was refused. */
  public boolean to(Runnable act) {
    try {
      act.run();
      return true;
    } catch (Refusal no) {
      tell(no);
      FacesContext.getCurrentInstance().validationFailed();
      return false;
    }
  }

  /**
   * Loads what the page shows. What is not there, or not for this reader, ends in the page for
   * that; any other refusal is shown on the page.
   */
  public void opening(Runnable load) {
    try {
      load.run();
    } catch (Refusal no) {
      switch (no.code()) {
        case NOT_FOUND -> end(404);
        case NOT_ALLOWED, SIGN_IN_FIRST -> end(403);
        default -> tell(no);
      }
    }
  }

  private void tell(Refusal no) {
    code = no.code();
    Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
    String sentence = RefusalWords.of(no, locale, current.actor().zone());
    if (no.field() == null) {
      refusal = sentence;
    } else {
      fields.put(no.field(), sentence);
    }
  }

  /** Says beside the field what is wrong with it. */
  public void wrong(String field, String sentence) {
    fields.put(field, sentence);
    FacesContext.getCurrentInstance().validationFailed();
  }

  /** Says what was done. */
  public void done(String sentence) {
    done = sentence;
  }

  /** Leads on to another page of this application. */
  public void leadTo(String path) {
    FacesContext context = FacesContext.getCurrentInstance();
    try {
      context
          .getExternalContext()
          .redirect(context.getExternalContext().getRequestContextPath() + path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void end(int status) {
    FacesContext context = FacesContext.getCurrentInstance();
    try {
      context.getExternalContext().responseSendError(status, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    context.responseComplete();
  }

  /** What is wrong with the field; null where nothing is. */
  public String error(String field) {
    return fields.containsKey(field)
        ? fields.get(field)
        : RefusedField.said(FacesContext.getCurrentInstance(), field).orElse(null);
  }

  /** For {@code aria-invalid}, true where one of the fields is: null leaves the attribute away. */
  public String invalid(String... names) {
    return Stream.of(names).anyMatch(field -> error(field) != null) ? "true" : null;
  }

  /** Why the whole act was refused; null where it was not. */
  public String getRefusal() {
    return refusal;
  }

  /** Whether some field is refused. */
  public boolean isFieldsWrong() {
    return !fields.isEmpty() || RefusedField.isAny(FacesContext.getCurrentInstance());
  }

  public String getDone() {
    return done;
  }

  /** Why the act was refused; null where it was not. */
  public RefusalCode code() {
    return code;
  }
}
