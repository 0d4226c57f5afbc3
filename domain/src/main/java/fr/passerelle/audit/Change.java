package fr.passerelle.audit;

import java.io.Serializable;

/**
 * One thing that an act set or changed.
 *
 * @param name what it was, as {@code roles}
 * @param before null where nothing was before, or where that does not matter
 * @param after null where nothing is there any more
 */
public record Change(String name, String before, String after) implements Serializable {}
