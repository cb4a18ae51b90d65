package io.jamak.activities.process;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Runs one program in a session of its own, to its end or its deadline. Its whole tree is killed on
 * cancel, on timeout, and when this JVM dies, however it dies. Memory stays flat whatever it
 * prints.
 */
public final class ChildProcess {
  private static final int STDERR_TAIL_BYTES = 8 << 10;
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
    try {
      Process process = Spawner.start(command.withArgv(leashed(command.argv())));
      return new ChildProcess(command, process).await(cancellation);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new ChildCanceledException(command.argv().getFirst());
    }
  }

  /** A session of its own, and SIGKILL when the thread that started it dies. */
  static List<String> leashed(List<String> argv) {
    List<String> leashed = new ArrayList<>();
    if (Programs.exists("setsid")) {
      leashed.add("setsid");
    }
    if (Programs.exists("setpriv")) {
      leashed.addAll(List.of("setpriv", "--pdeathsig", "KILL", "--"));
    }
    leashed.addAll(argv);
    return leashed;
  }

  private ChildResult await(Cancellation cancellation) throws InterruptedException {
    StreamPump stdout = StreamPump.head(process.getInputStream(), command.maxOutputBytes());
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
      throw new ChildCanceledException(command.argv().getFirst());
    }
    if (!ended) {
      throw new ChildTimeoutException(command.argv().getFirst(), command.deadline(), stderr.text());
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
