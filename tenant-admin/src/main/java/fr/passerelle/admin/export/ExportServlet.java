package fr.passerelle.admin.export;

import fr.passerelle.export.ReadTenantExport;
import fr.passerelle.web.Address;
import fr.passerelle.web.Attachment;
import fr.passerelle.web.routing.CurrentActor;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Hands an owner the file of an export. */
public class ExportServlet extends HttpServlet {
  private static final long serialVersionUID = 1;

  @Inject transient ReadTenantExport readTenantExport;
  @Inject transient CurrentActor current;
  @Inject transient Address address;
  @Inject transient Attachment attachment;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    attachment.send(() -> readTenantExport.handle(current.actor(), address.id("id")), response);
  }
}
