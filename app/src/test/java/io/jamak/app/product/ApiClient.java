package io.jamak.app.product;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that uses Jamak's HTTP API with a bearer token. */
public final class ApiClient {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Set<String> TERMINAL = Set.of("succeeded", "failed", "canceled");

  private final HttpClient http =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
  private final String base;
  private final String token;

  public ApiClient(String base, String token) {
    this.base = base;
    this.token = token;
  }

  /** A client with a new token, made by the product's own command. */
  public static ApiClient of(Product product) {
    return new ApiClient(product.url(), Commands.token(product.home(), "test"));
  }

  /** The token in use. */
  public String token() {
    return token;
  }

  /** An answer: its status and its body as JSON, or null where there is none. */
  public record Answer(int status, JsonNode body, String text) {}

  /** Sends one request; {@code body} is turned into JSON, null for none. */
  public Answer send(String method, String path, @Nullable Object body) {
    return send(request(path), method, body);
  }

  /** POST that is done once however often it is sent under this key. */
  public Answer postOnce(String key, String path, Object body) {
    return send(request(path).header("Idempotency-Key", key), "POST", body);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(Duration.ofSeconds(60))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json");
  }

  private Answer send(HttpRequest.Builder request, String method, @Nullable Object body) {
    HttpRequest.BodyPublisher publisher =
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
    HttpResponse<String> response = exchange(request.method(method, publisher).build());
    return new Answer(response.statusCode(), parse(response.body()), response.body());
  }

  /** GET that must answer 200. */
  public JsonNode get(String path) {
    return expect(send("GET", path, null));
  }

  /** POST that must answer 2xx. */
  public JsonNode post(String path, Object body) {
    return expect(send("POST", path, body));
  }

  /**
   * Uploads a file under a name of its own and returns the asset's id, without looking at what
   * became of it.
   */
  public String upload(Path file, String name, String mimeType) {
    return (String) uploadAnswering(file, name, mimeType)[0];
  }

  /** Uploads a file; returns the asset's id and the answer of "complete". */
  public Object[] uploadAnswering(Path file, String name, String mimeType) {
    try {
      JsonNode session =
          post(
              "/api/uploads/session",
              Map.of("filename", name, "sizeBytes", Files.size(file), "mimeType", mimeType));
      String assetId = session.get("assetId").asString();
      List<String> etags = putParts(file, session);
      return new Object[] {
        assetId, send("POST", "/api/uploads/complete", Map.of("assetId", assetId, "etags", etags))
      };
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /**
   * Begins an upload without a word of what the file looks like, and leaves it.
   *
   * @param parts by number, and the file from whose bytes each is sent
   */
  public String begin(Path file, Map<Integer, Path> parts) {
    try {
      JsonNode session =
          post(
              "/api/uploads/session",
              Map.of(
                  "filename",
                  file.getFileName().toString(),
                  "sizeBytes",
                  Files.size(file),
                  "mimeType",
                  "video/mp4"));
      for (Map.Entry<Integer, Path> part : parts.entrySet()) {
        putPart(part.getValue(), session, part.getKey());
      }
      return session.get("assetId").asString();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private List<String> putParts(Path file, JsonNode session) throws IOException {
    List<String> etags = new ArrayList<>();
    for (int number = 1; number <= session.get("uploadUrls").size(); number++) {
      etags.add(putPart(file, session, number));
    }
    return etags;
  }

  private String putPart(Path file, JsonNode session, int number) throws IOException {
    long from = (number - 1) * session.get("partSizeBytes").asLong();
    byte[] part =
        new byte[(int) Math.min(session.get("partSizeBytes").asLong(), Files.size(file) - from)];
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      bytes.seek(from);
      bytes.readFully(part);
    }
    HttpRequest.Builder put =
        HttpRequest.newBuilder(URI.create(session.get("uploadUrls").get(number - 1).asString()))
            .PUT(HttpRequest.BodyPublishers.ofByteArray(part));
    session
        .get("headers")
        .properties()
        .forEach(h -> put.header(h.getKey(), h.getValue().asString()));
    HttpResponse<String> answer = exchange(put.build());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException("PUT part: " + answer.statusCode() + " " + answer.body());
    }
    return answer.headers().firstValue("ETag").orElseThrow();
  }

  /** Queues a job for an asset and returns its id. */
  public String run(String assetId, Map<String, ?> options) {
    return create(assetId, options, "queued");
  }

  /** Puts an asset into the queue without running it; returns the job's id. */
  public String draft(String assetId) {
    return create(assetId, Map.of(), "draft");
  }

  private String create(String assetId, Map<String, ?> options, String mode) {
    JsonNode jobs =
        post("/api/jobs", Map.of("assetIds", List.of(assetId), "options", options, "mode", mode))
            .get("jobs");
    return jobs.get(0).get("id").asString();
  }

  /** Waits, with few and cheap questions, until no job is queued or running. */
  public void awaitAllEnded(Duration limit) {
    Awaitility.await("all jobs ended")
        .atMost(limit)
        .pollInterval(Duration.ofMillis(500))
        .until(() -> get("/api/jobs?status=queued,running&limit=1").get("items").isEmpty());
  }

  /** From queued to its end, as the job's row says. */
  public Duration lasted(String jobId) {
    JsonNode job = get("/api/jobs/" + jobId).get("job");
    return Duration.between(
        Instant.parse(job.get("createdAt").asString()),
        Instant.parse(job.get("finishedAt").asString()));
  }

  /** Waits until a job has ended and returns it with outputs and events. */
  public JsonNode awaitEnd(String jobId, Duration limit) {
    return awaitJob(jobId, limit, TERMINAL);
  }

  /** Waits until a job has one of these states. */
  public JsonNode awaitJob(String jobId, Duration limit, Set<String> states) {
    return Awaitility.await("job " + jobId + " in " + states)
        .atMost(limit)
        .pollInterval(Duration.ofMillis(100))
        .until(
            () -> get("/api/jobs/" + jobId),
            job -> states.contains(job.get("job").get("status").asString()));
  }

  /** Waits until an asset satisfies the field's wanted value. */
  public JsonNode awaitAsset(String assetId, String field, Duration limit) {
    return Awaitility.await("asset " + assetId + " with " + field)
        .atMost(limit)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> get("/api/assets/" + assetId), asset -> !asset.get(field).isNull());
  }

  /** The text of the output of this type and language. */
  public String output(JsonNode job, String type, String language) {
    return text(
        job,
        output ->
            output.get("type").asString().equals(type)
                && output.get("language").asString().equals(language),
        type + " in " + language);
  }

  /** The text of the output of this type in the language that is spoken, whichever it is. */
  public String original(JsonNode job, String type) {
    return text(
        job,
        output ->
            output.get("type").asString().equals(type)
                && output.get("kind").asString().equals("original"),
        "original " + type);
  }

  private String text(JsonNode job, Predicate<JsonNode> wanted, String name) {
    JsonNode output =
        job.get("outputs")
            .valueStream()
            .filter(wanted)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no " + name + ": " + job.get("outputs")));
    String jobId = job.get("job").get("id").asString();
    Answer answer =
        send("GET", "/api/jobs/" + jobId + "/outputs/" + output.get("id").asString(), null);
    if (answer.status() != 200) {
      throw new IllegalStateException("output: " + answer.status() + " " + answer.text());
    }
    return answer.text();
  }

  private static JsonNode expect(Answer answer) {
    if (answer.status() / 100 != 2) {
      throw new IllegalStateException(answer.status() + " " + answer.text());
    }
    return answer.body();
  }

  private static JsonNode parse(String text) {
    try {
      return text.isEmpty() ? JSON.nullNode() : JSON.readTree(text);
    } catch (tools.jackson.core.JacksonException notJson) {
      return JSON.nullNode();
    }
  }

  private HttpResponse<String> exchange(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
