package fr.passerelle.api.challenge;

import fr.passerelle.api.calls.Caller;
import fr.passerelle.api.calls.Creation;
import fr.passerelle.api.calls.Made;
import fr.passerelle.api.calls.PageSize;
import fr.passerelle.challenge.AnswerQuestion;
import fr.passerelle.challenge.AskQuestion;
import fr.passerelle.challenge.BrowseQuestions;
import fr.passerelle.challenge.QuestionView;
import fr.passerelle.shared.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What contributors ask about a challenge, and the answers that all of them read. */
@Path("v1/tenants/{slug}/challenges/{challengeId}/questions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class QuestionsResource {
  @Inject Caller caller;
  @Inject Creation creation;
  @Inject BrowseQuestions browseQuestions;
  @Inject AskQuestion askQuestion;
  @Inject AnswerQuestion answerQuestion;

  @PathParam("challengeId")
  UUID challengeId;

  @GET
  @Operation(operationId = "browseQuestions", summary = "Questions and answers, newest first")
  public Page<QuestionView> browse(
      @QueryParam("cursor") UUID cursor,
      @QueryParam("limit") @DefaultValue(PageSize.USUAL) int limit) {
    return browseQuestions.handle(caller.actor(), challengeId, cursor, limit);
  }

  @POST
  @Operation(operationId = "askQuestion", summary = "Ask the company a question")
  @APIResponse(
      responseCode = "201",
      description = "It is asked",
      content = @Content(schema = @Schema(implementation = QuestionAsked.class)))
  public Response ask(@HeaderParam("Idempotency-Key") String key, Words question) {
    return creation.once(
        key,
        question,
        () ->
            new Made(
                null,
                null,
                new QuestionAsked(
                    askQuestion.handle(caller.actor(), challengeId, question.text()))));
  }

  @PUT
  @Path("{questionId}/answer")
  @Operation(operationId = "answerQuestion", summary = "Answer a question, for everybody to read")
  @APIResponse(responseCode = "204", description = "It is answered")
  public void answer(@PathParam("questionId") UUID questionId, Words answer) {
    answerQuestion.handle(caller.actor(), challengeId, questionId, answer.text());
  }

  /** A question, or an answer. */
  public record Words(String text) {}

  /**
   * @param id of the question
   */
  public record QuestionAsked(UUID id) {}
}
