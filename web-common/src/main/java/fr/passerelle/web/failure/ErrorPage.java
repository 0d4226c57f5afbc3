package fr.passerelle.web.failure;

import fr.passerelle.web.Language;
import fr.passerelle.web.safety.SecurityHeaders;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The page of a request that could not be answered. Where even that fails, two plain sentences. */
public class ErrorPage extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = Logger.getLogger(ErrorPage.class.getName());
  private static final Set<Integer> DRAWN = Set.of(403, 404, 500, 503);

  @Inject transient SecurityHeaders headers;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    int status = response.getStatus();
    Throwable thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    if (thrown != null) {
      Failure.log(request, thrown);
      status = Failure.status(thrown);
    }
    response.setStatus(status);
    headers.apply(response);
    response.setHeader("Cache-Control", "no-store");
    int page = DRAWN.contains(status) ? status : status < 500 ? 404 : 500;
    try {
      request
          .getRequestDispatcher(
              "/WEB-INF/errors/" + (Suspension.of(request) == null ? page : "suspended") + ".xhtml")
          .forward(new Fresh(request), response);
    } catch (ServletException | IOException | RuntimeException e) {
      LOG.log(Level.SEVERE, "The error page fails", e);
      if (!response.isCommitted()) {
        response.resetBuffer();
        plain(page, request, response);
      }
    }
  }

  private static void plain(int page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ResourceBundle words =
        ResourceBundle.getBundle(
            "fr.passerelle.web.common", Language.of(request), ErrorPage.class.getClassLoader());
    response.setContentType("text/plain");
    response.setCharacterEncoding("UTF-8");
    response
        .getWriter()
        .write(
            words.getString("e" + page + ".title") + "\n" + words.getString("e" + page + ".text"));
  }

  /** Reads only: what was sent to the page that failed is not sent to the page that says so. */
  private static final class Fresh extends HttpServletRequestWrapper {
    Fresh(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getMethod() {
      return "GET";
    }

    @Override
    public String getHeader(String name) {
      return "Faces-Request".equalsIgnoreCase(name) ? null : super.getHeader(name);
    }

    @Override
    public String getParameter(String name) {
      return null;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      return Map.of();
    }

    @Override
    public Enumeration<String> getParameterNames() {
      return Collections.emptyEnumeration();
    }

    @Override
    public String[] getParameterValues(String name) {
      return null;
    }
  }
}
