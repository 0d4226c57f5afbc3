package fr.passerelle.portal.mydata;

import fr.passerelle.files.Download;
import fr.passerelle.personaldata.ReadMyExport;
import fr.passerelle.shared.Refusal;
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

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Download file;
    try {
      file = readMyExport.handle(current.actor(), address.id("id"));
    } catch (Refusal no) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    Attachment.send(file, response);
  }
}
