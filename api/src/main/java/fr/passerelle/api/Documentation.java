package fr.passerelle.api;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createHeader;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createParameter;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Writes into the OpenAPI document what holds for every operation; runs when it is built. */
public class Documentation implements OASFilter {
  private static final Map<String, String> PARAMETERS =
      Map.of(
          "cursor", "`next` of the page before; none for the first page",
          "limit", "How many items at most, 1 to 100",
          "Idempotency-Key", "Your own name for this call, at most 100 characters",
          "If-Match", "The version that you change: the ETag of the last answer");

  @Override
  public void filterOpenAPI(OpenAPI document) {
    document.getPaths().getPathItems().forEach(Documentation::complete);
  }

  private static void complete(String address, PathItem path) {
    if (address.contains("{slug}")) {
      path.addParameter(
          createParameter()
              .name("slug")
              .in(Parameter.In.PATH)
              .required(true)
              .description("The tenant's public name, as in its pages' addresses")
              .schema(createSchema().type(Schema.SchemaType.STRING)));
    }
    path.getOperations().values().forEach(Documentation::complete);
  }

  private static void complete(Operation operation) {
    operation.getResponses().setDefaultValue(problem());
    operation.getResponses().getAPIResponses().values().stream()
        .filter(answer -> answer.getDescription().contains("ETag"))
        .forEach(answer -> answer.addHeader("ETag", header("The version, for If-Match")));
    APIResponse made = operation.getResponses().getAPIResponse("201");
    if (made != null) {
      made.addHeader("Location", header("Where it is found, if it has an address of its own"));
    }
  }

  private static APIResponse problem() {
    return createAPIResponse()
        .description("Refused, or failed: `code` says why, `detail` what to do")
        .content(
            createContent()
                .addMediaType(
                    "application/problem+json",
                    createMediaType().schema(createSchema().ref("#/components/schemas/Problem"))));
  }

  private static org.eclipse.microprofile.openapi.models.headers.Header header(String says) {
    return createHeader().description(says).schema(createSchema().type(Schema.SchemaType.STRING));
  }

  @Override
  public Parameter filterParameter(Parameter parameter) {
    if (PARAMETERS.containsKey(parameter.getName())) {
      parameter.setDescription(PARAMETERS.get(parameter.getName()));
    }
    if ("If-Match".equals(parameter.getName())) {
      parameter.setRequired(true);
    }
    return parameter;
  }
}
