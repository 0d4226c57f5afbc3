package fr.passerelle.portal.mydata;

import fr.passerelle.personaldata.ReadMyExport;
import fr.passerelle.web.Address;
import fr.passerelle.web.Attachment;
import fr.passerelle.web.routing.CurrentActor;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Hands a person their copy; to others it is not there. */
public class MyExportServlet extends HttpServlet {
  private static final long serialVersionUID = 1;

  @Inject transient ReadMyExport readMyExport;
  @Inject transient CurrentActor current;
  @Inject transient Address address;
  @Inject transient Attachment attachment;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    attachment.send(() -> readMyExport.handle(current.actor(), address.id("id")), response);
  }
}
