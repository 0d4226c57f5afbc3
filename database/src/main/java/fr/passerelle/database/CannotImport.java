package fr.passerelle.database;

/** Why a tenant's export is not taken in; nothing has changed then. */
public class CannotImport extends RuntimeException {
  private static final long serialVersionUID = 1;

  public CannotImport(String reason) {
    super(reason);
  }
}
