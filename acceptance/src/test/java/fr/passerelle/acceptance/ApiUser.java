package fr.passerelle.acceptance;

import fr.passerelle.acceptance.Api.Answer;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/** A demo account that calls the API of one tenant, in one language. */
record ApiUser(String user, String tenant, String language) {
  private static final String BOUNDARY = "a-boundary-that-no-file-has";

  ApiUser in(String otherLanguage) {
    return new ApiUser(user, tenant, otherLanguage);
  }

  Answer get(String path) {
    return Api.answer(request(path).GET());
  }

  /**
   * @param headers names and values, in turn
   */
  Answer post(String path, Object body, String... headers) {
    return json("POST", path, Api.written(body), headers);
  }

  Answer put(String path, Object body, String... headers) {
    return json("PUT", path, Api.written(body), headers);
  }

  Answer delete(String path) {
    return Api.answer(request(path).DELETE());
  }

  /** A call whose body is written by hand, right or wrong. */
  Answer json(String verb, String path, String body, String... headers) {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/json")
            .method(verb, BodyPublishers.ofString(body));
    return Api.answer(headers.length == 0 ? request : request.headers(headers));
  }

  Answer upload(String path, String name, byte[] content) {
    return file("POST", path, name, content);
  }

  Answer put(String path, String name, byte[] content) {
    return file("PUT", path, name, content);
  }

  private Answer file(String verb, String path, String name, byte[] content) {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    form.writeBytes(
        """
        --%s\r
        Content-Disposition: form-data; name="file"; filename="%s"\r
        Content-Type: application/octet-stream\r
        \r
        """
            .formatted(BOUNDARY, name)
            .getBytes(StandardCharsets.UTF_8));
    form.writeBytes(content);
    form.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return Api.answer(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .method(verb, BodyPublishers.ofByteArray(form.toByteArray())));
  }

  private HttpRequest.Builder request(String path) {
    return Api.request(user, language, "/v1/tenants/" + tenant + path);
  }
}
