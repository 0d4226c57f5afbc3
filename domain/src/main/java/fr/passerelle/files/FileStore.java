package fr.passerelle.files;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.UUID;

/** Where the bytes of files are kept: a directory here, an object store elsewhere. */
public interface FileStore {
  /**
   * Takes in the bytes, to be looked at before they are kept. Refuses with FILE_TOO_LARGE past
   * {@code most} bytes and with STORAGE_FULL where there is no room; nothing is left over then.
   */
  Staged stage(InputStream content, long most);

  /** An empty file for bytes that are being made before they are staged; the caller deletes it. */
  Path workspace();

  /** The bytes of a kept file; the caller closes them. */
  InputStream open(int tenant, UUID id);

  /** Forgets a kept file once the present transaction has committed. */
  void discard(int tenant, UUID id);

  /** Forgets all kept files of a tenant, at once and for good. */
  void discardAll(int tenant);

  /** Bytes that have arrived whole and are not kept yet; closing forgets them. */
  interface Staged extends AutoCloseable {
    /** The bytes, on this machine, until this is closed or kept. */
    Path path();

    long size();

    String sha256();

    /** Keeps the bytes for good; they go again where the present transaction rolls back. */
    void keep(int tenant, UUID id);

    @Override
    void close();
  }
}
