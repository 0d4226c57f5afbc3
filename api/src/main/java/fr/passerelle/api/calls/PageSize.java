package fr.passerelle.api.calls;

/** How many items a page of a list has. */
public final class PageSize {
  /** Where the caller does not say. */
  public static final String USUAL = "20";

  private PageSize() {}
}
