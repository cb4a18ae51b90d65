package io.jamak.activities.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir private Path directory;

  @Test
  void output_input_and_exit_code_come_through() throws Exception {
    Command command =
        shell("cat; echo oops >&2; exit 3", LONG)
            .withInput("hello".getBytes(StandardCharsets.UTF_8));

    ChildResult result = ChildProcess.run(command, Cancellation.none());

    assertThat(result.text()).isEqualTo("hello");
    assertThat(result.stderrTail()).isEqualTo("oops");
    assertThat(result.exitCode()).isEqualTo(3);
  }

  /** The program ends only after somebody has seen its first line. */
  @Test
  void a_line_comes_while_the_program_runs() throws Exception {
    List<String> lines = new CopyOnWriteArrayList<>();
    Path answer = directory.resolve("answer");

    ChildProcess.run(
        shell("mkfifo answer; echo question; cat answer", LONG),
        Cancellation.none(),
        line -> {
          if (line.equals("question")) {
            write(answer, "answer to " + line);
          }
          lines.add(line);
        });

    assertThat(lines).containsExactly("question", "answer to question");
  }

  @Test
  void a_line_ends_in_each_usual_way_and_complaints_come_between_them() throws Exception {
    List<String> lines = new CopyOnWriteArrayList<>();
    Command command =
        shell("printf 'one\\r\\ntwo\\rthree\\n'; echo oops >&2; printf '\\nend'", LONG)
            .withErrorsInOutput();

    ChildResult result = ChildProcess.run(command, Cancellation.none(), lines::add);

    assertThat(lines).containsExactly("one", "two", "three", "oops", "", "end");
    assertThat(result.stderrTail()).isEmpty();
  }

  @Test
  void a_line_without_end_is_cut() throws Exception {
    List<String> lines = new CopyOnWriteArrayList<>();

    ChildProcess.run(
        shell("head -c 10000000 /dev/zero; echo; echo next", LONG),
        Cancellation.none(),
        lines::add);

    assertThat(lines).hasSize(2).last().isEqualTo("next");
    assertThat(lines.getFirst()).hasSize(64 << 10);
  }

  @Test
  void the_output_of_a_short_command_is_empty_where_it_fails_or_is_not_there() {
    assertThat(ChildProcess.output(List.of("sh", "-c", "echo ' a '; echo b >&2")))
        .contains("a \nb");
    assertThat(ChildProcess.output(List.of("sh", "-c", "echo a; exit 1"))).isEmpty();
    assertThat(ChildProcess.output(List.of("no-such-program"))).isEmpty();
  }

  @Test
  void an_interrupt_is_not_the_silence_of_a_program() {
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> ChildProcess.output(List.of("sh", "-c", "echo a")))
          .isInstanceOf(ChildCanceledException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void a_flood_on_both_streams_is_read_but_not_kept() throws Exception {
    Command command =
        shell("head -c 1000000000 /dev/zero >&2; head -c 300000000 /dev/zero; echo end >&2", LONG);
    long before = usedMemory();

    ChildResult result = ChildProcess.run(command, Cancellation.none());

    assertThat(result.stdoutCut()).isTrue();
    assertThat(result.stdout()).hasSize(command.maxOutputBytes());
    assertThat(result.stderrTail()).endsWith("end");
    assertThat(usedMemory() - before).isLessThan(60L << 20);
  }

  @Test
  void a_cancel_kills_the_whole_tree_at_once() throws Exception {
    CancellationSource source = new CancellationSource();
    Path pid = directory.resolve("pid");
    Thread canceler =
        Thread.ofVirtual()
            .start(
                () -> {
                  Eventually.pidIn(pid);
                  source.cancel();
                });

    assertThatThrownBy(
            () ->
                ChildProcess.run(
                    shell("sleep 100 & echo $! >pid.new; mv pid.new pid; wait", LONG), source))
        .isInstanceOf(ChildCanceledException.class);

    canceler.join();
    long grandchild = Eventually.pidIn(pid);
    assertThat(Eventually.holds(() -> !Eventually.runs(grandchild), Duration.ofMillis(600)))
        .isTrue();
  }

  @Test
  void a_deadline_kills_and_tells_the_last_words() {
    assertThatThrownBy(
            () ->
                ChildProcess.run(
                    shell("echo stuck >&2; sleep 100", Duration.ofMillis(300)),
                    Cancellation.none()))
        .isInstanceOf(ChildTimeoutException.class)
        .hasMessageContaining("stuck");
  }

  @Test
  void secrets_of_this_process_are_not_inherited() throws Exception {
    ChildResult result = ChildProcess.run(shell("env", LONG), Cancellation.none());

    assertThat(result.text().lines().map(line -> line.replaceAll("=.*", "")))
        .containsOnly("PATH", "LANG", "LC_ALL", "HOME", "PWD");
  }

  @Test
  void a_child_dies_with_a_killed_jvm() throws Exception {
    Process jvm =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ChildProcessMain.class.getName(),
                directory.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    long child = Eventually.pidIn(directory.resolve("pid"));
    assertThat(Eventually.runs(child)).isTrue();

    jvm.destroyForcibly();

    assertThat(Eventually.holds(() -> !Eventually.runs(child), Duration.ofSeconds(2))).isTrue();
  }

  private Command shell(String script, Duration deadline) {
    return Command.of(List.of("sh", "-c", script), directory, deadline);
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static long usedMemory() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
