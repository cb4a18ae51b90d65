package io.jamak.app.product;

import static java.net.HttpURLConnection.HTTP_OK;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import tools.jackson.databind.json.JsonMapper;

/** A program that listens to the changes of its workspace as they happen. */
public final class EventStream implements AutoCloseable {
  private static final String DATA = "data:";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Map<String, Long> seen = new ConcurrentHashMap<>();
  private final CountDownLatch open = new CountDownLatch(1);
  private final HttpClient client;
  private final InputStream lines;

  private EventStream(HttpClient client, InputStream lines) {
    this.client = client;
    this.lines = lines;
  }

  /**
   * Listens from now on.
   *
   * @throws IllegalStateException when the server refuses, with its status, or sends nothing
   */
  public static EventStream of(String url, ApiClient api) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "/api/jobs/stream"))
            .header("Authorization", "Bearer " + api.token())
            .header("Accept", "text/event-stream")
            .build();
    HttpClient client = HttpClient.newHttpClient();
    try {
      HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
      if (answer.statusCode() != HTTP_OK) {
        throw new IllegalStateException(
            "the event stream: status " + answer.statusCode() + " (expected: " + HTTP_OK + ")");
      }
      EventStream stream = new EventStream(client, answer.body());
      Thread.ofVirtual().name("event stream").start(stream::read);
      if (!stream.open.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("the event stream has sent nothing for " + PATIENCE);
      }
      return stream;
    } catch (IOException e) {
      client.shutdownNow();
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      client.shutdownNow();
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (RuntimeException refused) {
      client.shutdownNow();
      throw refused;
    }
  }

  /**
   * Waits for the first event of an asset or a job; returns when it came, in the nanoseconds of
   * {@link System#nanoTime}.
   */
  public long cameAt(String id) {
    return Awaitility.await("event of " + id)
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(5))
        .until(() -> seen.get(id), at -> at != null);
  }

  private void read() {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8))) {
      reader.lines().forEach(this::take);
    } catch (IOException | UncheckedIOException closed) {
      // nobody listens any more
    }
  }

  private void take(String line) {
    open.countDown();
    if (line.startsWith(DATA)) {
      String id =
          JsonMapper.shared()
              .readTree(line.substring(DATA.length()))
              .path("entityId")
              .asString("none");
      seen.putIfAbsent(id, System.nanoTime());
    }
  }

  @Override
  public void close() {
    try {
      lines.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      client.shutdownNow();
      client.close();
    }
  }
}
