package fr.passerelle.audit;

import java.io.InputStream;

/** The log as a file on its way out; the caller closes the content, which is gone then. */
public record AuditExport(String fileName, long size, InputStream content) {
  public static final String MEDIA_TYPE = "text/csv";
}
