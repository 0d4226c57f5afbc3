package fr.passerelle.shared;

/**
 * What can be read only once, like the bytes of an upload. A use case that takes one is not tried
 * again where the database gave it up for another.
 */
public interface ReadOnce {}
