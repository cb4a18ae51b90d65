package io.jamak.activities.whisper;

import io.jamak.activities.process.Cancellation;
import io.jamak.activities.process.ChildTimeoutException;
import io.jamak.activities.process.Command;
import io.jamak.activities.process.JobDirectory;
import io.jamak.activities.process.LineChild;
import io.jamak.activities.process.Sandbox;
import io.jamak.activities.process.SandboxLimits;
import io.jamak.activities.process.SandboxedCommand;
import io.jamak.activities.process.Scratch;
import io.jamak.activities.whisper.WhisperInstallation.Installed;
import io.jamak.domain.error.EngineerLine;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One running {@code jamak_whisper.py}: a model in memory that answers one request at a time. A
 * canceled or late request kills it; its pool starts another.
 */
final class WhisperChild implements AutoCloseable {
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final Duration START = Duration.ofMinutes(3);

  /** A segment or a block is told at least this often while it works. */
  private static final Duration SILENCE = Duration.ofMinutes(15);

  /** Libraries, buffers and the growth of a process that lives for days. */
  private static final long MEMORY_BESIDE_WEIGHTS = 6L << 30;

  private static final long LARGEST_FILE = 1L << 30;
  private static final Duration CPU = Duration.ofDays(30);

  private final Installed installed;
  private final LineChild child;
  private final JobDirectory work;
  private int requests;

  private WhisperChild(Installed installed, LineChild child, JobDirectory work) {
    this.installed = installed;
    this.child = child;
    this.work = work;
  }

  /** Starts one and waits until its model is loaded. */
  static WhisperChild start(
      Installed installed, Sandbox sandbox, Scratch scratch, Cancellation cancellation)
      throws IOException {
    JobDirectory work = scratch.newDirectory();
    try {
      copyProgram(work.file(Whisper.PROGRAM));
      Sandbox fitting = seesGraphicsCard(installed.device()) ? sandbox.limitsOnly() : sandbox;
      LineChild child = fitting.start(command(installed, work));
      WhisperChild started = new WhisperChild(installed, child, work);
      started.ask(Map.of("op", "ping"), START, cancellation);
      return started;
    } catch (IOException | RuntimeException failed) {
      work.close();
      throw failed;
    }
  }

  /** A sandboxed process sees no devices. */
  private static boolean seesGraphicsCard(String device) {
    return device.equals("cuda")
        || (device.equals("auto") && Files.exists(Path.of("/dev/nvidiactl")));
  }

  private static void copyProgram(Path to) throws IOException {
    try (InputStream program = WhisperChild.class.getResourceAsStream(Whisper.PROGRAM)) {
      if (program == null) {
        throw new IllegalStateException(Whisper.PROGRAM + " (expected: on the class path)");
      }
      Files.copy(program, to);
    }
  }

  private static SandboxedCommand command(Installed installed, JobDirectory work) {
    List<String> argv =
        List.of(
            "env",
            "OMP_NUM_THREADS=1",
            "HF_HUB_OFFLINE=1",
            "PYTHONUTF8=1",
            installed.python().toString(),
            "-I",
            work.file(Whisper.PROGRAM).toString(),
            installed.modelFolder().toString(),
            installed.device(),
            installed.computeType(),
            "1");
    List<Path> readable = new ArrayList<>(installed.readable());
    readable.add(installed.modelFolder());
    return new SandboxedCommand(
        Command.of(argv, work.path(), CPU),
        readable,
        new SandboxLimits(installed.modelBytes() * 4 + MEMORY_BESIDE_WEIGHTS, CPU, LARGEST_FILE));
  }

  /** A file in the one folder that the child sees; the caller deletes it. */
  Path file(String name) {
    return work.file(name);
  }

  boolean isUsable(Installed current) {
    return child.isAlive() && installed.equals(current);
  }

  int requests() {
    return requests;
  }

  /** Asks and waits for the answer. */
  JsonNode ask(Map<String, ?> request, Cancellation cancellation) throws IOException {
    return ask(request, SILENCE, cancellation);
  }

  private JsonNode ask(Map<String, ?> request, Duration silence, Cancellation cancellation)
      throws IOException {
    int id = ++requests;
    Map<String, Object> line = new LinkedHashMap<>(request);
    line.put("id", id);
    boolean[] canceled = {false};
    Runnable kill =
        () -> {
          canceled[0] = true;
          child.kill();
        };
    try (Cancellation.Registration _ = cancellation.onCancel(kill)) {
      child.send(MAPPER.writeValueAsString(line));
      return result(id, silence);
    } catch (InterruptedException stopped) {
      child.kill();
      Thread.currentThread().interrupt();
      throw new CancellationException("whisper: interrupted");
    } catch (ChildTimeoutException silent) {
      throw new JamakException(ErrorCode.ASR_FAILED, "whisper: " + silent.getMessage(), silent);
    } catch (IOException | JamakException failed) {
      if (canceled[0]) {
        throw new CancellationException("whisper: canceled");
      }
      throw failed instanceof JamakException known ? known : ended();
    }
  }

  private JamakException ended() {
    return new JamakException(
        ErrorCode.ASR_FAILED,
        "whisper: the process ended (expected: an answer): " + child.lastWords());
  }

  private JsonNode result(int id, Duration silence) throws InterruptedException {
    while (true) {
      Optional<String> line = child.receive(silence);
      if (line.isEmpty()) {
        throw ended();
      }
      JsonNode answer = parsed(line.get());
      if (answer.path("id").asInt() == id && answer.has("error")) {
        throw new JamakException(
            ErrorCode.ASR_FAILED, "whisper: " + answer.path("error").asString());
      }
      if (answer.path("id").asInt() == id && answer.has("result")) {
        return answer.get("result");
      }
    }
  }

  private static JsonNode parsed(String line) {
    try {
      return MAPPER.readTree(line);
    } catch (JacksonException garbled) {
      throw new JamakException(
          ErrorCode.ASR_FAILED, "whisper: not JSON: " + EngineerLine.of(line), garbled);
    }
  }

  @Override
  public void close() {
    child.close();
    work.close();
  }
}
