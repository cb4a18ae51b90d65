package io.jamak.activities.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.activities.process.Cancellation;
import io.jamak.activities.process.ChildProcess;
import io.jamak.activities.process.ChildResult;
import io.jamak.activities.process.Command;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ffmpeg ends with 0 although it could write no more than a part of its file. */
class FullDiskTest {
  @TempDir Path directory;

  @Test
  void sound_that_found_no_room_is_no_recording() throws IOException {
    ChildResult result = recordTo("/dev/full");

    assertThat(result.succeeded()).as(result.stderrTail()).isTrue();
    assertThatThrownBy(() -> Recording.of(Path.of("/dev/full"), 1, result, directory))
        .isInstanceOfSatisfying(
            JamakException.class,
            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.DISK_FULL));
  }

  @Test
  void sound_that_found_room_is_one() throws IOException {
    Path file = directory.resolve("recording.pcm");

    Recording recording = Recording.of(file, 1, recordTo(file.toString()), directory);

    assertThat(recording.samples()).isEqualTo(32_000);
    assertThat(recording.broken()).isFalse();
  }

  private ChildResult recordTo(String file) throws IOException {
    List<String> ffmpeg =
        List.of(
            "ffmpeg",
            "-v",
            "error",
            "-nostdin",
            "-y",
            "-f",
            "lavfi",
            "-i",
            "sine=d=2:r=16000",
            "-f",
            "s16le",
            file);
    return ChildProcess.run(
        Command.of(ffmpeg, directory, Duration.ofMinutes(1)), Cancellation.none());
  }
}
