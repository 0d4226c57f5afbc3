package fr.passerelle.api.evaluation;

import fr.passerelle.api.calls.Caller;
import fr.passerelle.evaluation.BrowseJuryWork;
import fr.passerelle.evaluation.EvaluateSubmission;
import fr.passerelle.evaluation.EvaluationForm;
import fr.passerelle.evaluation.EvaluationView;
import fr.passerelle.evaluation.JuryRow;
import fr.passerelle.evaluation.RankSubmissions;
import fr.passerelle.evaluation.RankedSubmission;
import fr.passerelle.evaluation.ReadEvaluations;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What jurors judge, and how. */
@Path("v1/tenants/{slug}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class EvaluationsResource {
  @Inject Caller caller;
  @Inject BrowseJuryWork browseJuryWork;
  @Inject ReadEvaluations readEvaluations;
  @Inject EvaluateSubmission evaluateSubmission;
  @Inject RankSubmissions rankSubmissions;

  @GET
  @Path("challenges/{challengeId}/jury-work")
  @Operation(operationId = "browseJuryWork", summary = "What you have to judge")
  public List<JuryRow> juryWork(@PathParam("challengeId") UUID challengeId) {
    return browseJuryWork.handle(caller.actor(), challengeId);
  }

  @GET
  @Path("challenges/{challengeId}/ranking")
  @Operation(operationId = "rankSubmissions", summary = "The ranking, best first")
  public List<RankedSubmission> ranking(@PathParam("challengeId") UUID challengeId) {
    return rankSubmissions.handle(caller.actor(), challengeId);
  }

  @GET
  @Path("submissions/{submissionId}/evaluations")
  @Operation(
      operationId = "readEvaluations",
      summary = "What jurors think of a solution; for a juror the others' once theirs is in")
  public List<EvaluationView> read(@PathParam("submissionId") UUID submissionId) {
    return readEvaluations.handle(caller.actor(), submissionId);
  }

  @PUT
  @Path("submissions/{submissionId}/evaluation")
  @Operation(operationId = "evaluateSubmission", summary = "Score a solution: keep, or hand in")
  public EvaluationView evaluate(
      @PathParam("submissionId") UUID submissionId, EvaluationForm form) {
    return evaluateSubmission.handle(caller.actor(), submissionId, form);
  }
}
