package io.jamak.api.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A small HTTP client: never follows redirects, sends what it is told, also nonsense. An answer of
 * an operation whose status the OpenAPI document does not name fails the test.
 */
public final class Http {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String base;
  private final Map<String, String> headers;
  private final HttpClient client;

  private Http(String base, Map<String, String> headers, HttpClient client) {
    this.base = base;
    this.headers = headers;
    this.client = client;
  }

  /** Nobody, with a cookie jar. */
  public static Http anonymous(int port) {
    HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    return new Http("http://127.0.0.1:" + port, Map.of(), client);
  }

  /** A program of this person. */
  public static Http as(int port, People.Person person) {
    return anonymous(port).with("Authorization", "Bearer " + person.token());
  }

  /** The same client with one more header. */
  public Http with(String name, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(name, value);
    return new Http(base, more, client);
  }

  public Answer get(String path) {
    return send(request(path).GET());
  }

  public Answer delete(String path) {
    return send(request(path).DELETE());
  }

  /** {@code json} with single quotes for double ones. */
  public Answer post(String path, String json) {
    return write("POST", path, json);
  }

  public Answer put(String path, String json) {
    return write("PUT", path, json);
  }

  public Answer patch(String path, String json) {
    return write("PATCH", path, json);
  }

  /** Any method, the body as it is. */
  public Answer send(String method, String path, String contentType, byte[] body) {
    return send(
        request(path)
            .header("Content-Type", contentType)
            .method(method, BodyPublishers.ofByteArray(body)));
  }

  /** PUTs bytes to a URL elsewhere; answers the ETag. */
  public static HttpResponse<String> put(URI url, byte[] bytes, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url).PUT(BodyPublishers.ofByteArray(bytes));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return exchange(HttpClient.newHttpClient(), request.build());
  }

  /** GETs a URL elsewhere. */
  public static HttpResponse<String> fetch(URI url) {
    return exchange(HttpClient.newHttpClient(), HttpRequest.newBuilder(url).build());
  }

  private Answer write(String method, String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(json.replace('\'', '"'))));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
    headers.forEach(request::header);
    return request;
  }

  private Answer send(HttpRequest.Builder draft) {
    HttpRequest request = draft.build();
    Answer answer = new Answer(exchange(client, request));
    DocumentedStatuses.check(request.method(), request.uri().getPath(), answer.status());
    return answer;
  }

  /** The raw client and address, for streams. */
  public HttpResponse<java.io.InputStream> open(String path) {
    try {
      return client.send(request(path).build(), BodyHandlers.ofInputStream());
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static HttpResponse<String> exchange(HttpClient client, HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new IllegalStateException(request.toString(), failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** What came back. */
  public record Answer(HttpResponse<String> raw) {
    public int status() {
      return raw.statusCode();
    }

    public String body() {
      return raw.body();
    }

    public JsonNode json() {
      return JSON.readTree(raw.body());
    }

    /** A header's first value, "" for none. */
    public String header(String name) {
      return raw.headers().firstValue(name).orElse("");
    }

    /** Status and code of a problem: "404 NOT_FOUND". */
    public String problem() {
      return status() + " " + json().path("code").asString();
    }
  }
}
