package fr.passerelle.admin.audit;

import fr.passerelle.audit.AuditExport;
import fr.passerelle.audit.ExportAuditLog;
import fr.passerelle.shared.Refusal;
import fr.passerelle.web.Attachment;
import fr.passerelle.web.Language;
import fr.passerelle.web.routing.CurrentActor;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;

/** Hands out the log as a file, with the filter of the page. */
public class AuditExportServlet extends HttpServlet {
  private static final long serialVersionUID = 1;

  @Inject transient ExportAuditLog exportAuditLog;
  @Inject transient CurrentActor current;
  @Inject transient AuditQuery query;
  @Inject transient Attachment attachment;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    AuditExport file;
    try {
      file = exportAuditLog.handle(current.actor(), query.filter(), Language.of(request));
    } catch (Refusal no) {
      attachment.refuse(no, response);
      return;
    }
    try (InputStream content = file.content()) {
      response.setContentType(AuditExport.MEDIA_TYPE);
      response.setCharacterEncoding("UTF-8");
      response.setContentLengthLong(file.size());
      response.setHeader("Cache-Control", "private, no-store");
      response.setHeader("Content-Disposition", "attachment; filename=\"" + file.fileName() + "\"");
      content.transferTo(response.getOutputStream());
    }
  }
}
