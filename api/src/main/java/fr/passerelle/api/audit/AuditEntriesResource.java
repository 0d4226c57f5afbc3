package fr.passerelle.api.audit;

import fr.passerelle.api.calls.Caller;
import fr.passerelle.api.calls.Languages;
import fr.passerelle.api.calls.PageSize;
import fr.passerelle.api.failure.Problem;
import fr.passerelle.api.failure.ProblemException;
import fr.passerelle.audit.ActGroup;
import fr.passerelle.audit.AuditExport;
import fr.passerelle.audit.AuditFilter;
import fr.passerelle.audit.AuditRow;
import fr.passerelle.audit.BrowseAuditLog;
import fr.passerelle.audit.ExportAuditLog;
import fr.passerelle.shared.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Who did what in a tenant, when and from where, for its admins. */
@Path("v1/tenants/{slug}/audit-entries")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class AuditEntriesResource {
  private static final String PERSON = "Who did it, or whom it was about";
  private static final String FROM = "The first day, in the zone of the tenant";
  private static final String TO = "The last day";

  @Inject Caller caller;
  @Inject BrowseAuditLog browseAuditLog;
  @Inject ExportAuditLog exportAuditLog;

  @GET
  @Operation(operationId = "browseAuditLog", summary = "The audit log, newest first")
  public Page<AuditRow> browse(
      @Parameter(description = PERSON) @QueryParam("person") UUID person,
      @QueryParam("group") ActGroup group,
      @Parameter(description = FROM, schema = @Schema(type = SchemaType.STRING, format = "date"))
          @QueryParam("from")
          String from,
      @Parameter(description = TO, schema = @Schema(type = SchemaType.STRING, format = "date"))
          @QueryParam("to")
          String to,
      @QueryParam("cursor") UUID cursor,
      @QueryParam("limit") @DefaultValue(PageSize.USUAL) int limit) {
    return browseAuditLog.handle(
        caller.actor(), new AuditFilter(person, group, day(from), day(to)), cursor, limit);
  }

  @GET
  @Path("export")
  @Produces({AuditExport.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "exportAuditLog",
      summary = "The audit log as a file, in the language that Accept-Language asks for",
      description =
          "UTF-8 with a byte order mark. Fields are separated by commas in English, by semicolons in"
              + " French, as spreadsheets expect it there. At most 100,000 entries; where there are"
              + " more, the last line says so. The export itself is an entry of the log.")
  @APIResponse(
      responseCode = "200",
      description = "The entries, newest first",
      content =
          @Content(mediaType = AuditExport.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
  public Response export(
      @Parameter(description = PERSON) @QueryParam("person") UUID person,
      @QueryParam("group") ActGroup group,
      @Parameter(description = FROM, schema = @Schema(type = SchemaType.STRING, format = "date"))
          @QueryParam("from")
          String from,
      @Parameter(description = TO, schema = @Schema(type = SchemaType.STRING, format = "date"))
          @QueryParam("to")
          String to,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accepted) {
    AuditExport file =
        exportAuditLog.handle(
            caller.actor(),
            new AuditFilter(person, group, day(from), day(to)),
            Languages.of(accepted));
    StreamingOutput content =
        out -> {
          try (InputStream in = file.content()) {
            in.transferTo(out);
          }
        };
    return Response.ok(content, AuditExport.MEDIA_TYPE + ";charset=UTF-8")
        .header(HttpHeaders.CONTENT_LENGTH, file.size())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.fileName() + "\"")
        .build();
  }

  /** What is no day is no question that can be answered. */
  private static LocalDate day(String text) {
    LocalDate day = AuditFilter.day(text);
    if (day == null && text != null && !text.isEmpty()) {
      throw new ProblemException(Problem.Kind.MALFORMED);
    }
    return day;
  }
}
