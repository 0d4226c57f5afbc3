package fr.passerelle.files;

import fr.passerelle.shared.ReadOnce;
import java.io.InputStream;

/**
 * A file on its way in.
 *
 * @param name the name that the person's machine gave it; shown, never used as a path
 * @param content read once, never trusted
 */
public record Upload(String name, InputStream content) implements ReadOnce {}
