package io.jamak.activities.process;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs one program in a session of its own, to its end or its deadline. Its whole tree is killed on
 * cancel, on timeout, and when this JVM dies, however it dies. Memory stays flat whatever it
 * prints.
 */
public final class ChildProcess {
  private static final int STDERR_TAIL_BYTES = 8 << 10;
  private static final Duration SHORT = Duration.ofSeconds(10);
  private static final Duration PIPES_CLOSE = Duration.ofSeconds(1);

  private final Command command;
  private final Process process;
  private final AtomicBoolean canceled = new AtomicBoolean();

  private ChildProcess(Command command, Process process) {
    this.command = command;
    this.process = process;
  }

  /**
   * Runs {@code command} and waits for it.
   *
   * @throws ChildCanceledException when it was canceled
   * @throws ChildTimeoutException when its deadline passed
   * @throws IOException when it cannot be started
   */
  public static ChildResult run(Command command, Cancellation cancellation) throws IOException {
    return run(command, cancellation, (LineSplitter) null);
  }

  /**
   * Does the same, and hands on each line of its standard output as it comes.
   *
   * @param line called by another thread; slow work in it slows the program
   */
  public static ChildResult run(Command command, Cancellation cancellation, Consumer<String> line)
      throws IOException {
    return run(command, cancellation, new LineSplitter(line));
  }

  private static ChildResult run(
      Command command, Cancellation cancellation, @Nullable LineSplitter lines) throws IOException {
    try {
      return new ChildProcess(command, start(command)).await(cancellation, lines);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new ChildCanceledException(command.program());
    }
  }

  /**
   * What a short command of this machine prints, stripped, as when a user types it.
   *
   * @return empty when there is no such program, when it fails, or takes more than 10 s
   * @throws ChildCanceledException when this thread is interrupted, which says nothing of the
   *     program
   */
  public static Optional<String> output(List<String> argv) {
    if (!Programs.ofMachine().exists(argv.getFirst())) {
      return Optional.empty();
    }
    Command command =
        Command.of(argv, Path.of("/"), SHORT)
            .withEnvironment(ChildEnvironment.ofUser())
            .withErrorsInOutput();
    try {
      ChildResult result = run(command, Cancellation.none());
      return Optional.of(result).filter(ChildResult::succeeded).map(one -> one.text().strip());
    } catch (IOException | ChildTimeoutException silent) {
      return Optional.empty();
    }
  }

  static Process start(Command command) throws IOException {
    List<String> argv = Programs.ofMachine().located(command.argv());
    return Spawner.start(command.withArgv(Leash.on(Signal.KILL, argv)));
  }

  private ChildResult await(Cancellation cancellation, @Nullable LineSplitter lines)
      throws InterruptedException {
    StreamPump stdout = StreamPump.head(process.getInputStream(), command.maxOutputBytes(), lines);
    StreamPump stderr = StreamPump.tail(process.getErrorStream(), STDERR_TAIL_BYTES);
    List<Thread> threads = List.of(start(stdout), start(stderr), start(this::feed));
    boolean ended = false;
    try (Cancellation.Registration _ = cancellation.onCancel(this::cancel)) {
      ended = process.waitFor(command.deadline().toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      if (!ended) {
        ProcessTree.kill(process.toHandle());
      }
      if (!join(threads)) {
        ProcessTree.kill(process.toHandle());
      }
    }
    if (canceled.get()) {
      throw new ChildCanceledException(command.program());
    }
    if (!ended) {
      throw new ChildTimeoutException(command.program(), command.deadline(), stderr.text());
    }
    return new ChildResult(process.exitValue(), stdout.bytes(), stdout.isCut(), stderr.text());
  }

  private void cancel() {
    canceled.set(true);
    ProcessTree.kill(process.toHandle());
  }

  private void feed() {
    try (OutputStream stdin = process.getOutputStream()) {
      stdin.write(command.input());
    } catch (IOException closed) {
      // a program may end without reading all of its input
    }
  }

  private static Thread start(Runnable work) {
    return Thread.ofPlatform().daemon().name("child-stream").start(work);
  }

  /** False when somebody who outlives the program still holds its pipes. */
  private static boolean join(List<Thread> threads) throws InterruptedException {
    boolean closed = true;
    for (Thread thread : threads) {
      closed &= thread.join(PIPES_CLOSE);
    }
    return closed;
  }
}
