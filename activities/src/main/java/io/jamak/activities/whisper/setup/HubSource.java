package io.jamak.activities.whisper.setup;

import io.jamak.activities.whisper.setup.ModelPin.FilePin;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;

/**
 * The hub where models are published, or a mirror of it. A download that was cut goes on where it
 * stopped; what does not answer in time is given up, for other sources wait.
 */
final class HubSource {
  private static final String STANDARD = "https://huggingface.co";
  private static final int FURTHER_TRIES = 5;

  private final Machine machine;
  private final Duration noAnswer;
  private final Duration stall;
  private final Consumer<String> progress;

  HubSource(Machine machine, Consumer<String> progress) {
    this(machine, Duration.ofSeconds(5), Duration.ofSeconds(30), progress);
  }

  /**
   * A hub.
   *
   * @param noAnswer after which a server that says nothing is given up
   * @param stall after which a body of which nothing more comes is given up
   */
  HubSource(Machine machine, Duration noAnswer, Duration stall, Consumer<String> progress) {
    this.machine = machine;
    this.noAnswer = noAnswer;
    this.stall = stall;
    this.progress = progress;
  }

  /** Its address. */
  String name() {
    return machine.variable("HF_ENDPOINT").orElse(STANDARD).replaceAll("/+$", "");
  }

  /**
   * Fetches the files that are not in the folder yet, each verified.
   *
   * @throws IOException that says what it answered
   */
  void fetch(ModelPin pin, Path folder) throws IOException, SetupException {
    if (machine.variable("HF_HUB_OFFLINE").filter(value -> !value.equals("0")).isPresent()) {
      throw new IOException("not asked, for HF_HUB_OFFLINE is set");
    }
    try (HttpClient http = HubClient.of(machine, noAnswer)) {
      List<FilePin> smallFirst =
          pin.files().stream().sorted(Comparator.comparingLong(FilePin::bytes)).toList();
      for (FilePin file : smallFirst) {
        fetch(http, pin, file, folder);
      }
    }
  }

  private void fetch(HttpClient http, ModelPin pin, FilePin file, Path folder)
      throws IOException, SetupException {
    Path target = folder.resolve(file.name());
    if (Files.exists(target)) {
      ModelStore.verified(target, file);
      return;
    }
    Path part = folder.resolve(file.name() + ".part");
    Space.require(folder, file.bytes() - Download.size(part), "the model " + pin.name());
    URI uri =
        URI.create(
            "%s/%s/resolve/%s/%s".formatted(name(), pin.repository(), pin.revision(), file.name()));
    download(http, uri, file, part);
    try {
      ModelStore.verified(part, file);
    } catch (IOException wrong) {
      Files.delete(part);
      throw wrong;
    }
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
  }

  /** As long as each try brings something, a cut line is no reason to give up. */
  private void download(HttpClient http, URI uri, FilePin file, Path part) throws IOException {
    for (int left = FURTHER_TRIES; Download.size(part) < file.bytes(); left--) {
      long before = Download.size(part);
      try {
        request(http, uri, file, part, before);
      } catch (Download.CutException cut) {
        if (left == 0 || Download.size(part) <= before) {
          throw cut;
        }
        progress.accept("the line was cut, going on with " + file.name());
      }
    }
  }

  private void request(HttpClient http, URI uri, FilePin file, Path part, long from)
      throws IOException {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(noAnswer);
    if (from > 0) {
      request.header("Range", "bytes=" + from + "-");
    }
    HttpResponse<InputStream> answer = send(http, request.build());
    try (InputStream body = answer.body()) {
      boolean goesOn =
          answer.statusCode() == 206
              && answer
                  .headers()
                  .firstValue("Content-Range")
                  .orElse("")
                  .startsWith("bytes " + from + "-");
      if (answer.statusCode() != 200 && !goesOn) {
        throw new IOException("answered " + answer.statusCode() + " for " + file.name());
      }
      new Download(file, stall, progress).write(body, part, goesOn ? from : 0);
    }
  }

  private HttpResponse<InputStream> send(HttpClient http, HttpRequest request) throws IOException {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofInputStream());
    } catch (HttpTimeoutException slow) {
      throw new IOException("no answer in " + noAnswer.toSeconds() + " s", slow);
    } catch (ConnectException unreachable) {
      throw new IOException("cannot be reached", unreachable);
    } catch (SSLException untrusted) {
      throw new IOException(
          "its certificate is not trusted (does a proxy open TLS? then let SSL_CERT_FILE name the"
              + " PEM file with its certificate): "
              + untrusted.getMessage(),
          untrusted);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("given up, for the environment cannot be made", stopped);
    }
  }
}
