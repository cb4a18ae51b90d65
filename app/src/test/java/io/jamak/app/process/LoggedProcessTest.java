package io.jamak.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.activities.process.Signal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoggedProcessTest {
  @TempDir Path folder;

  @Test
  void its_output_goes_to_the_file_and_its_exit_code_is_told() throws Exception {
    Path log = folder.resolve("child.log");

    LoggedProcess child =
        LoggedProcess.start(List.of("sh", "-c", "echo out; echo err >&2; exit 3"), log);

    assertThat(child.exit().get(10, TimeUnit.SECONDS)).isEqualTo(3);
    assertThat(log).content().isEqualTo("out\nerr\n");
  }

  @Test
  void a_child_that_does_not_listen_is_killed_after_the_grace() {
    LoggedProcess child =
        LoggedProcess.start(List.of("sh", "-c", "trap '' TERM; while :; do sleep 1; done"), log());

    child.stop(Signal.TERM, Duration.ofMillis(200));

    assertThat(child.isAlive()).isFalse();
  }

  @Test
  void every_signal_ends_a_child_that_listens() {
    for (Signal signal : Signal.values()) {
      LoggedProcess child = LoggedProcess.start(List.of("sleep", "60"), log());

      child.stop(signal, Duration.ofSeconds(5));

      assertThat(child.isAlive()).as(signal.name()).isFalse();
    }
  }

  @Test
  void a_program_that_is_not_there_is_an_error() {
    assertThatThrownBy(() -> LoggedProcess.start(List.of("/no/such/program"), log()))
        .hasRootCauseInstanceOf(IOException.class)
        .hasMessageContaining("/no/such/program");
  }

  @Test
  void a_long_log_is_put_aside_before_the_next_start() throws Exception {
    Path log = folder.resolve("child.log");
    Files.write(log, new byte[11 << 20]);

    LoggedProcess.start(List.of("echo", "fresh"), log).exit().get(10, TimeUnit.SECONDS);

    assertThat(log).content().isEqualTo("fresh\n");
    assertThat(folder.resolve("child.log.1")).hasSize(11 << 20);
  }

  private Path log() {
    return folder.resolve("child.log");
  }
}
