package io.jamak.api.http;

import io.jamak.api.testing.Eventually;
import io.jamak.api.testing.Http;
import io.jamak.domain.error.ErrorCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Collects the lines of a stream; open once its first bytes are here. */
final class StreamReader implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final InputStream stream;

  StreamReader(Http http) {
    this(http, "");
  }

  /** {@code query} says what is wanted of the stream. Waits until the server has a seat. */
  StreamReader(Http http, String query) {
    this(seated(http, query));
  }

  private static InputStream seated(Http http, String query) {
    AtomicReference<InputStream> body = new AtomicReference<>();
    Eventually.until(
        "a seat",
        () -> {
          open(http, query).ifPresent(body::set);
          return body.get() != null;
        });
    return body.get();
  }

  /** The stream, or empty where as many are open as the server takes. */
  static Optional<InputStream> open(Http http, String query) {
    HttpResponse<InputStream> answer =
        http.with("Accept", "text/event-stream").open("/api/jobs/stream" + query);
    if (answer.statusCode() == ErrorCode.TOO_MANY_REQUESTS.httpStatus()) {
      return Optional.empty();
    }
    if (answer.statusCode() != HttpURLConnection.HTTP_OK) {
      throw new IllegalStateException("the stream: status " + answer.statusCode());
    }
    return Optional.of(answer.body());
  }

  /** Reads a stream that is open. */
  StreamReader(InputStream body) {
    stream = body;
    Thread.ofVirtual().start(this::read);
    Eventually.until("stream opened", () -> !lines.isEmpty());
  }

  private void read() {
    try {
      new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
          .lines()
          .forEach(lines::add);
    } catch (UncheckedIOException closed) {
      lines.add("closed");
    }
  }

  List<String> lines() {
    return lines;
  }

  /** The data of the newest frame of this type that tells of this entity, once it is there. */
  JsonNode frame(String type, Object entity) {
    Eventually.until(type, () -> !frames(type, entity).isEmpty());
    return frames(type, entity).getLast();
  }

  /** The data of the first frame of this type, once it is there. */
  JsonNode first(String type) {
    Eventually.until(type, () -> !frames(type).isEmpty());
    return frames(type).getFirst();
  }

  private List<JsonNode> frames(String type, Object entity) {
    return frames(type).stream()
        .filter(data -> data.path("entityId").asString("").equals(entity.toString()))
        .toList();
  }

  private List<JsonNode> frames(String type) {
    List<String> arrived = List.copyOf(lines);
    List<JsonNode> found = new ArrayList<>();
    for (int i = 0; i < arrived.size(); i++) {
      if (arrived.get(i).startsWith("data:")
          && arrived.subList(Math.max(0, i - 2), i).contains("event:" + type)) {
        found.add(JSON.readTree(arrived.get(i).substring("data:".length())));
      }
    }
    return found;
  }

  /** What happened so far, by type, without heartbeats. */
  Set<String> types() {
    return lines.stream()
        .filter(line -> line.startsWith("event:"))
        .map(line -> line.substring("event:".length()))
        .filter(type -> !type.equals("beat"))
        .collect(Collectors.toSet());
  }

  boolean has(String part) {
    return lines.stream().anyMatch(line -> line.contains(part));
  }

  /** The lines of the frame that has this line. */
  List<String> after(String line) {
    List<String> arrived = List.copyOf(lines); // more may come meanwhile
    int at = arrived.indexOf(line);
    int from = Math.max(0, at - 2);
    return arrived.subList(from, Math.min(arrived.size(), at + 3));
  }

  @Override
  public void close() {
    try {
      stream.close();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
