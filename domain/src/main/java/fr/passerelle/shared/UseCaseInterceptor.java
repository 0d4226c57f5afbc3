package fr.passerelle.shared;

import fr.passerelle.membership.Role;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The one gate before every use case: may the actor do this, in which tenant, in one transaction;
 * and does the tenant still change. A transaction that the database gave up for another is tried
 * once more.
 */
@Guarded
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class UseCaseInterceptor implements Serializable {
  private static final long serialVersionUID = 1;

  /** The verbs of use cases that change nothing of what people see. */
  private static final Pattern READING =
      Pattern.compile("(Browse|Check|Count|Export|Print|Rank|Read|See)[A-Z]\\w*");

  @Inject TenantTransaction transaction;

  @AroundInvoke
  Object guard(InvocationContext call) throws Exception {
    if (!(call.getParameters().length > 0 && call.getParameters()[0] instanceof Actor actor)) {
      throw new IllegalStateException("A use case takes its actor first: " + call.getMethod());
    }
    if (!mayUse(actor, call.getMethod().getDeclaringClass())) {
      throw new Refusal(
          actor.personId() == null ? RefusalCode.SIGN_IN_FIRST : RefusalCode.NOT_ALLOWED);
    }
    refuseWhileClosing(actor, call.getMethod().getDeclaringClass());
    try {
      return transaction.run(actor.tenantId(), actor.personId(), call::proceed);
    } catch (Refusal refusal) {
      if (Crowd.gaveWay(refusal) && canBeTriedAgain(call)) {
        return transaction.run(actor.tenantId(), actor.personId(), call::proceed);
      }
      throw refusal;
    }
  }

  /** A tenant that is closing can be read, and nothing in it changes any more. */
  static void refuseWhileClosing(Actor actor, Class<?> useCase) {
    boolean closing = actor.tenant() != null && actor.tenant().endsAt() != null;
    if (closing
        && !useCase.isAnnotationPresent(WhileClosing.class)
        && !READING.matcher(useCase.getSimpleName()).matches()) {
      throw new Refusal(RefusalCode.TENANT_CLOSING, actor.tenant().endsAt());
    }
  }

  private static boolean canBeTriedAgain(InvocationContext call) {
    return Arrays.stream(call.getParameters()).noneMatch(ReadOnce.class::isInstance);
  }

  static boolean mayUse(Actor actor, Class<?> useCase) {
    Requires requires = useCase.getAnnotation(Requires.class);
    if (requires != null) {
      return Arrays.stream(requires.value()).anyMatch((Role role) -> actor.holds(role));
    }
    Allows allows = useCase.getAnnotation(Allows.class);
    return allows != null
        && switch (allows.value()) {
          case VISITORS -> true;
          case PEOPLE -> actor.personId() != null;
          case MEMBERS -> actor.member();
          case OPERATORS -> actor.operator();
        };
  }
}
