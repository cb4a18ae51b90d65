package io.jamak.activities.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A program that lives on between requests and speaks in lines over its standard input and output.
 * Like {@link ChildProcess} it has a session of its own and dies with this JVM; whoever gives up a
 * request kills it, for there is no other way to stop a library in the middle of its work.
 *
 * <p>One caller at a time.
 */
public final class LineChild implements AutoCloseable {
  private static final int STDERR_TAIL_BYTES = 8 << 10;

  /** An answer to half a minute of sound is some kB. */
  private static final int LONGEST_LINE = 4 << 20;

  /** Lines that wait for their reader; whoever writes more waits too. */
  private static final int LINES_AHEAD = 16;

  private final String program;
  private final Process process;
  private final StreamPump stderr;
  private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>(LINES_AHEAD);
  private final Thread reader;

  private LineChild(String program, Process process) {
    this.program = program;
    this.process = process;
    this.stderr = StreamPump.tail(process.getErrorStream(), STDERR_TAIL_BYTES);
    this.reader = Thread.ofPlatform().daemon().name("child-lines").unstarted(this::read);
  }

  /** Starts it; {@code command}'s input, deadline and output limit do not matter. */
  static LineChild start(Command command) throws IOException {
    Process process = ChildProcess.start(command);
    LineChild child = new LineChild(command.program(), process);
    child.reader.start();
    Thread.ofPlatform().daemon().name("child-stderr").start(child.stderr);
    return child;
  }

  /** Writes one line. */
  public void send(String line) throws IOException {
    OutputStream stdin = process.getOutputStream();
    stdin.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    stdin.flush();
  }

  /**
   * The next line that it writes.
   *
   * @return empty when the program has ended
   * @throws ChildTimeoutException when none came in time; it is then killed
   */
  public Optional<String> receive(Duration within) throws InterruptedException {
    Optional<String> line = lines.poll(within.toMillis(), TimeUnit.MILLISECONDS);
    if (line == null) {
      kill();
      throw new ChildTimeoutException(program, within, stderr.text());
    }
    return line;
  }

  /** Whether it can still be asked. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** The last that it wrote to its standard error, a few kB at most. */
  public String lastWords() {
    return stderr.text();
  }

  /** SIGKILL to it and all that it started. */
  public void kill() {
    ProcessTree.kill(process.toHandle());
    reader.interrupt();
  }

  @Override
  public void close() {
    kill();
  }

  private void read() {
    try (BufferedReader written =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      pass(written);
      lines.put(Optional.empty());
    } catch (IOException | InterruptedException ended) {
      lines.clear();
      boolean _ = lines.offer(Optional.empty());
    }
  }

  /** A program that writes a line without end is ended, for it would fill our memory. */
  private void pass(BufferedReader from) throws IOException, InterruptedException {
    StringBuilder line = new StringBuilder();
    for (int c = from.read(); c >= 0; c = from.read()) {
      if (c == '\n') {
        lines.put(Optional.of(line.toString()));
        line.setLength(0);
      } else if (line.length() == LONGEST_LINE) {
        ProcessTree.kill(process.toHandle());
        return;
      } else {
        line.append((char) c);
      }
    }
  }
}
