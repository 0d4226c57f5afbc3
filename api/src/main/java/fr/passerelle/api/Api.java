package fr.passerelle.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The whole WAR answers as an API, so that a wrong address is a problem document too. */
@ApplicationPath("/")
@OpenAPIDefinition(
    info =
        @Info(
            title = "Passerelle",
            version = "1",
            description =
                "Everything the pages do. Errors are problem documents (RFC 9457) whose `code` says"
                    + " which rule said no. Lists go by cursor: `next` of one page is the `cursor`"
                    + " of the following. A change names the version it was made on in `If-Match`."
                    + " A creating POST may carry an `Idempotency-Key`: said again within 24 hours,"
                    + " it is answered alike and done once."),
    security = @SecurityRequirement(name = "token"))
@SecurityScheme(
    securitySchemeName = "token",
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    bearerFormat = "JWT")
public class Api extends Application {}
