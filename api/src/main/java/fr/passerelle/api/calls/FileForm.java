package fr.passerelle.api.calls;

import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The form in which a file comes: one part, with its name. */
@Schema(description = "multipart/form-data with one file, at most 20 MB")
public record FileForm(
    @Schema(type = SchemaType.STRING, format = "binary", implementation = String.class)
        InputStream file) {}
