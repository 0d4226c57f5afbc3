package fr.passerelle.web;

import fr.passerelle.shared.Elision;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of an application's bundle in the reader's language. */
public abstract class Sentences {
  @Inject HttpServletRequest request;

  private Locale locale;
  private ResourceBundle words;

  /**
   * The bundle of the application that the subclass belongs to. Not told to a constructor: without
   * one that takes nothing, no view that uses this can be read back on another node.
   */
  protected abstract String bundle();

  /** The sentence of a key with what it takes. */
  public String of(String key, Object... args) {
    return Elision.say(words().getString(key), locale(), args);
  }

  /** The word for one of an enumeration's values: {@code phase.JURY}. */
  public String word(String group, Object value) {
    return value == null ? "" : words().getString(group + "." + value);
  }

  /** The reader's language: the page's, or, where no page is being made, the request's. */
  protected Locale locale() {
    if (locale == null) {
      FacesContext faces = FacesContext.getCurrentInstance();
      locale = faces == null ? request.getLocale() : faces.getViewRoot().getLocale();
    }
    return locale;
  }

  protected ResourceBundle words() {
    if (words == null) {
      words = ResourceBundle.getBundle(bundle(), locale(), getClass().getClassLoader());
    }
    return words;
  }
}
