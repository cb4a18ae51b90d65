package io.jamak.app.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.app.home.Home;
import io.jamak.store.invariant.InvariantChecker.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoverCheckTest {
  @TempDir Path folder;

  @Test
  void a_folder_that_outlived_its_job_is_counted_and_named() throws IOException {
    Path left = directory("worker-1/abc", Duration.ofMinutes(1));

    Finding finding = check(Set.of());

    assertThat(finding.violations()).isOne();
    assertThat(finding.examples()).containsExactly("folder " + left);
  }

  @Test
  void the_folder_of_a_living_worker_and_a_fresh_one_are_fine() throws IOException {
    directory("worker-1", Duration.ofHours(1));
    directory("worker-1/abc", Duration.ZERO);

    assertThat(check(Set.of()).violations()).isZero();
  }

  @Test
  void nothing_is_judged_while_a_workflow_runs() throws IOException {
    directory("worker-1/abc", Duration.ofMinutes(1));

    Finding finding = check(Set.of("job-1"));

    assertThat(finding.violations()).isZero();
    assertThat(finding.meaning()).contains("not judged: 1 run");
  }

  @Test
  void an_engine_that_waits_for_its_next_piece_is_fine_while_its_worker_lives() throws Exception {
    Path left = directory("worker-1/abc", Duration.ofMinutes(1));
    Files.createFile(left.resolve("jamak_whisper.py"));
    Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofMinutes(1))));
    Process waiting = new ProcessBuilder("sh", "-c", "read line", left.toString()).start();
    try {
      assertThat(check(Set.of()).violations()).isZero();
    } finally {
      waiting.destroyForcibly().waitFor();
    }
    assertThat(check(Set.of()).examples()).containsExactly("folder " + left);
  }

  @Test
  void a_home_where_no_worker_ever_ran_is_fine() {
    assertThat(check(Set.of()).violations()).isZero();
  }

  private Finding check(Set<String> running) {
    return new LeftoverCheck(Home.open(folder)).check(running);
  }

  private Path directory(String name, Duration age) throws IOException {
    Path directory = Files.createDirectories(folder.resolve("scratch").resolve(name));
    Files.setLastModifiedTime(directory, FileTime.from(Instant.now().minus(age)));
    return directory;
  }
}
