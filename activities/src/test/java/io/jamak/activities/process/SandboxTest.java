package io.jamak.activities.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxTest {
  private static final SandboxLimits LIMITS =
      new SandboxLimits(512L << 20, Duration.ofSeconds(10), 1L << 20);

  @TempDir private Path directory;

  private final Sandbox sandbox = Sandbox.detect();

  @Test
  void a_caged_program_writes_in_its_folder_and_nowhere_else() throws Exception {
    ChildResult inside = run("echo mine >result; cat result");
    ChildResult outside = run("echo x >/usr/share/jamak-was-here");

    assertThat(inside.text().strip()).isEqualTo("mine");
    assertThat(directory.resolve("result")).hasContent("mine");
    assertThat(outside.succeeded()).isFalse();
    assertThat(Path.of("/usr/share/jamak-was-here")).doesNotExist();
  }

  @Test
  void a_caged_program_does_not_see_other_files_unless_shown() throws Exception {
    Path secret = Files.writeString(directory.resolve("secret"), "s");
    Path folder = Files.createDirectory(directory.resolve("work"));
    Command command = Command.of(List.of("cat", secret.toString()), folder, Duration.ofSeconds(9));

    assertThat(sandbox.run(new SandboxedCommand(command, List.of(), LIMITS), Cancellation.none()))
        .satisfies(result -> assertThat(result.succeeded()).isFalse());
    assertThat(
            sandbox.run(
                new SandboxedCommand(command, List.of(secret), LIMITS), Cancellation.none()))
        .satisfies(result -> assertThat(result.text()).isEqualTo("s"));
  }

  @Test
  void a_program_that_is_a_link_in_a_folder_that_is_shown_runs() throws Exception {
    Path shown = Files.createDirectory(directory.resolve("shown"));
    Path link = Files.createSymbolicLink(shown.resolve("tool"), Path.of("/usr/bin/echo"));
    Path folder = Files.createDirectory(directory.resolve("work"));
    Command command = Command.of(List.of(link.toString(), "a"), folder, Duration.ofSeconds(9));

    ChildResult result =
        sandbox.run(new SandboxedCommand(command, List.of(shown), LIMITS), Cancellation.none());

    assertThat(result.stderrTail()).isEmpty();
    assertThat(result.text()).isEqualTo("a\n");
  }

  @Test
  void a_caged_program_reaches_no_port_of_this_machine() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String connect = "bash -c 'exec 3<>/dev/tcp/127.0.0.1/" + server.getLocalPort() + "'";

      assertThat(run(connect).succeeded()).isFalse();
      assertThat(
              ChildProcess.run(
                      Command.of(List.of("sh", "-c", connect), directory, Duration.ofSeconds(9)),
                      Cancellation.none())
                  .succeeded())
          .as("the same from outside")
          .isTrue();
    }
  }

  @Test
  void files_beyond_the_limit_are_cut_off() throws Exception {
    ChildResult result = run("head -c 3000000 /dev/zero >big");

    assertThat(result.succeeded()).isFalse();
    assertThat(Files.size(directory.resolve("big"))).isEqualTo(1L << 20);
  }

  @Test
  void without_walls_limits_still_hold_and_the_status_says_so() throws Exception {
    Sandbox open = Sandbox.open(Programs.ofMachine(), "test");
    Command command =
        Command.of(
            List.of("sh", "-c", "head -c 3000000 /dev/zero >big"),
            directory,
            Duration.ofSeconds(9));

    assertThat(open.problem()).contains("test");
    assertThat(open.run(new SandboxedCommand(command, List.of(), LIMITS), Cancellation.none()))
        .satisfies(result -> assertThat(result.succeeded()).isFalse());
  }

  private ChildResult run(String script) throws Exception {
    Command command = Command.of(List.of("sh", "-c", script), directory, Duration.ofSeconds(9));
    return sandbox.run(new SandboxedCommand(command, List.of(), LIMITS), Cancellation.none());
  }
}
