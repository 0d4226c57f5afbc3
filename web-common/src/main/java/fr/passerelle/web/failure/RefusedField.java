package fr.passerelle.web.failure;

import jakarta.el.ValueExpression;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The input that a refusal means: the one whose id ends with the field's name ({@code
 * criteria[1].weight}: {@code ...:criteria:1:weight}), else the one that is bound to a property of
 * that name.
 */
public final class RefusedField {
  private RefusedField() {}

  static Optional<UIInput> find(FacesContext context, String field) {
    if (field == null) {
      return Optional.empty();
    }
    String ids = ids(field);
    UIInput[] found = new UIInput[2];
    context
        .getViewRoot()
        .visitTree(
            VisitContext.createVisitContext(context),
            (visit, component) -> visited(visit.getFacesContext(), component, field, ids, found));
    return Optional.ofNullable(found[0] == null ? found[1] : found[0]);
  }

  /** What Faces itself says of the field: that it holds no number, for instance. */
  public static Optional<String> said(FacesContext context, String field) {
    String ids = ids(field);
    return inputs(context)
        .filter(id -> named(id, ids))
        .flatMap(id -> context.getMessageList(id).stream())
        .map(FacesMessage::getSummary)
        .findFirst();
  }

  /** Whether Faces has something to say of some field. */
  public static boolean isAny(FacesContext context) {
    return inputs(context).findAny().isPresent();
  }

  private static Stream<String> inputs(FacesContext context) {
    List<String> ids = new ArrayList<>();
    context.getClientIdsWithMessages().forEachRemaining(ids::add);
    return ids.stream().filter(Objects::nonNull);
  }

  private static VisitResult visited(
      FacesContext context, UIComponent component, String field, String ids, UIInput[] found) {
    if (component instanceof UIInput input) {
      if (named(input.getClientId(context), ids)) {
        found[0] = input;
        return VisitResult.COMPLETE;
      }
      if (found[1] == null && !field.contains("[") && bound(input, field)) {
        found[1] = input;
      }
    }
    return VisitResult.ACCEPT;
  }

  /** How the ids of components say it: {@code criteria:1:weight}. */
  static String ids(String field) {
    return field.replace("]", "").replaceAll("[\\[.]", ":");
  }

  static boolean named(String clientId, String ids) {
    return clientId.equals(ids) || clientId.endsWith(":" + ids);
  }

  private static boolean bound(UIInput input, String field) {
    ValueExpression value = input.getValueExpression("value");
    return value != null && value.getExpressionString().endsWith("." + field + "}");
  }
}
