package fr.passerelle.api.failure;

import fr.passerelle.api.calls.Caller;
import fr.passerelle.shared.Actor;
import fr.passerelle.shared.Refusal;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A rule said no. */
@Provider
public class Refusals implements ExceptionMapper<Refusal> {
  @Inject Caller caller;
  @Context HttpHeaders headers;

  @Override
  public Response toResponse(Refusal no) {
    Actor actor = caller.actor();
    return Problems.of(no, actor == null ? null : actor.zone(), headers);
  }
}
