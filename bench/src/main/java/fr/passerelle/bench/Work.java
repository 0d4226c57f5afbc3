package fr.passerelle.bench;

import java.net.http.HttpRequest;
import java.util.function.Supplier;

/**
 * One kind of request.
 *
 * @param request made anew for each call
 * @param status that each answer must have
 * @param processes whose CPU time it costs
 */
record Work(String name, Supplier<HttpRequest> request, int status, Processes processes) {}
