package io.jamak.activities.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchTest {
  @TempDir private Path root;

  @Test
  void a_job_directory_is_deleted_with_its_files() throws Exception {
    try (Scratch scratch = Scratch.open(root)) {
      Path path;
      try (JobDirectory job = scratch.newDirectory()) {
        path = job.path();
        Files.createDirectories(job.file("a/b"));
        Files.writeString(job.file("a/b/c"), "x");
      }

      assertThat(path).doesNotExist();
    }
    assertThat(root).isEmptyDirectory();
  }

  @Test
  void what_the_dead_left_is_swept_and_what_the_living_hold_is_not() throws Exception {
    Path dead = Files.createDirectories(root.resolve("worker-dead/job"));
    Files.writeString(root.resolve("worker-dead/.lock"), "");
    try (Scratch living = Scratch.open(root);
        JobDirectory job = living.newDirectory();
        Scratch next = Scratch.open(root)) {
      assertThat(dead.getParent()).doesNotExist();
      assertThat(job.path()).exists();
      assertThat(next.usableBytes()).isPositive();
    }
  }
}
