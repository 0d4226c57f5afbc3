package fr.passerelle.files;

import java.io.InputStream;

/** A stored file on its way out; the caller closes the content. */
public record Download(
    String name, String mediaType, long size, String sha256, InputStream content) {}
