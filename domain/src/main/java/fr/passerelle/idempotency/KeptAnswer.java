package fr.passerelle.idempotency;

import java.io.Serializable;

/**
 * What a call was answered, to be said again word for word.
 *
 * @param status the HTTP status
 * @param location where what was made is found; null where nothing has an address
 * @param etag the version of what was made; null where it has none
 * @param body JSON; empty where there is none
 */
public record KeptAnswer(int status, String location, String etag, String body)
    implements Serializable {}
