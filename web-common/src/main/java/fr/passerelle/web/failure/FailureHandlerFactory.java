package fr.passerelle.web.failure;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Gives each Faces request its {@link FailureHandler}. */
public class FailureHandlerFactory extends ExceptionHandlerFactory {
  public FailureHandlerFactory(ExceptionHandlerFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExceptionHandler getExceptionHandler() {
    return new FailureHandler(getWrapped().getExceptionHandler());
  }
}
