package io.jamak.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.activities.process.Programs;
import io.jamak.activities.process.Sandbox;
import io.jamak.app.settings.Settings;
import io.jamak.app.settings.SettingsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** It tells of the programs that a worker on the same machine starts, and of no others. */
class DoctorTest {
  @TempDir Path folder;

  @Test
  void a_program_of_another_folder_is_told_as_the_worker_starts_it() throws IOException {
    Path ffmpeg = program("ffmpeg", "echo ffmpeg version of $0");
    program("ffprobe", "exit 3");
    List<Path> folders = new ArrayList<>(List.of(folder));
    folders.addAll(Programs.ofMachine().folders());

    List<Diagnosis> all = examine(new Programs(folders));

    assertThat(part(all, "ffmpeg").found())
        .isEqualTo("ffmpeg version of " + ffmpeg + ", " + ffmpeg);
    assertThat(part(all, "ffprobe").found())
        .isEqualTo("ffprobe does not run: exit 3, " + folder.resolve("ffprobe"));
    assertThat(part(all, "ffprobe").stopsJobs()).isTrue();
    assertThat(part(all, "bubblewrap").state()).isEqualTo(Diagnosis.State.OK);
  }

  @Test
  void a_program_that_cannot_start_is_missing_with_its_reason() throws IOException {
    Path ffmpeg = program("ffmpeg", "echo x.so: cannot open >&2; exit 127");

    Diagnosis told = part(examine(new Programs(List.of(folder))), "ffmpeg");

    assertThat(told.state()).isEqualTo(Diagnosis.State.MISSING);
    assertThat(told.found())
        .isEqualTo("ffmpeg does not run: exit 127 x.so: cannot open, " + ffmpeg);
  }

  @Test
  void what_a_worker_would_not_find_is_missing_whatever_the_path_holds() throws IOException {
    List<Diagnosis> all = examine(new Programs(List.of(folder)));

    assertThat(part(all, "ffmpeg"))
        .isEqualTo(
            Diagnosis.missing(
                "ffmpeg",
                "not found",
                "no upload can be examined and no job runs",
                "apt-get install ffmpeg"));
    assertThat(part(all, "bubblewrap").found()).startsWith("bubblewrap is not installed");
    assertThat(part(all, "transcriber pocketsphinx").state()).isNotEqualTo(Diagnosis.State.OK);
    assertThat(part(all, "translator apertium").found()).isEqualTo("apertium is not installed");
  }

  private List<Diagnosis> examine(Programs programs) {
    Settings settings =
        SettingsReader.read(Map.of("JAMAK_HOME", folder.resolve("home").toString()), List.of());
    return new Doctor(settings, Sandbox.detect(programs)).examine();
  }

  private static Diagnosis part(List<Diagnosis> all, String name) {
    return all.stream().filter(one -> one.part().equals(name)).findFirst().orElseThrow();
  }

  private Path program(String name, String body) throws IOException {
    Path program = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + body + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    return program;
  }
}
