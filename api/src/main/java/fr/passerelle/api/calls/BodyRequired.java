package fr.passerelle.api.calls;

import fr.passerelle.api.failure.Problem;
import fr.passerelle.api.failure.ProblemException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** Where an operation reads a body, {@code null} is none. */
@Provider
public class BodyRequired implements ReaderInterceptor {
  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    Object body = context.proceed();
    if (body == null) {
      throw new ProblemException(Problem.Kind.MALFORMED);
    }
    return body;
  }
}
