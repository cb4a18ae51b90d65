package io.jamak.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.app.JamakApplication;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jdk.management.VirtualThreadSchedulerMXBean;
import org.junit.jupiter.api.Test;

/** In JVMs of their own, for the scheduler is set up once. */
class CarriersTest {
  /** The main class, which tells at its end how many carriers it had. */
  static final class Told {
    public static void main(String[] arguments) {
      Runtime.getRuntime().addShutdownHook(new Thread(Told::tell));
      JamakApplication.main(arguments);
    }

    private static void tell() {
      System.out.println(
          "carriers: "
              + ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class)
                  .getParallelism());
    }
  }

  @Test
  void the_main_class_has_more_carriers_than_cores() throws Exception {
    assertThat(run()).contains("carriers: " + Carriers.ENOUGH);
  }

  @Test
  void what_the_command_line_says_is_left_alone() throws Exception {
    assertThat(run("-Djdk.virtualThreadScheduler.parallelism=3")).contains("carriers: 3");
  }

  private static String run(String... options) throws IOException, InterruptedException {
    Stream<String> java =
        Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    Stream<String> main =
        Stream.of("-cp", System.getProperty("java.class.path"), Told.class.getName(), "dance");
    List<String> command = Stream.of(java, Stream.of(options), main).flatMap(part -> part).toList();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return out;
  }
}
