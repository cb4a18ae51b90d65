package io.jamak.activities.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.activities.process.Cancellation;
import io.jamak.activities.process.JobDirectory;
import io.jamak.activities.process.Sandbox;
import io.jamak.activities.process.Scratch;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Small files that ask for much: pictures, tracks, hours. Memory is what the tools held at most.
 */
class MediaBombTest {
  /** The largest picture that is in real use takes about 105 MB to look at. */
  private static final long MOST_BYTES = 200L << 20;

  private static final long TEN_HOURS_MS = 36_000_000;

  @TempDir private Path directory;
  private Scratch scratch;
  private JobDirectory work;
  private final MediaTools tools = new MediaTools(Sandbox.detect());

  @BeforeEach
  void open() throws IOException {
    scratch = Scratch.open(directory.resolve("scratch"));
    work = scratch.newDirectory();
  }

  @AfterEach
  void close() throws IOException {
    scratch.close();
  }

  @Test
  void a_picture_of_134_million_points_is_read_in_bounded_memory_and_never_drawn()
      throws Exception {
    Path bomb = directory.resolve("pixels.mp4");
    TestMedia.ffmpeg(
        List.of(
            "-f", "lavfi", "-i", "color=s=16384x8192:r=1:d=1", "-c:v", "mjpeg", bomb.toString()));

    long peak =
        PeakMemory.ofTools(
            () -> {
              assertThat(tools.probe(bomb, work, Cancellation.none()).tracks()).isEmpty();
              refuses(() -> tools.thumbnail(bomb, 0, work, Cancellation.none()));
            });

    assertThat(peak).as("bytes in memory").isBetween(1L, MOST_BYTES);
  }

  @Test
  void a_thousand_tracks_are_refused_in_bounded_memory() throws Exception {
    Path one = directory.resolve("one.mka");
    TestMedia.ffmpeg(List.of("-f", "lavfi", "-i", "sine=d=0.2", one.toString()));
    Path bomb = directory.resolve("tracks.mka");
    List<String> argv = new ArrayList<>(List.of("-i", one.toString()));
    for (int track = 0; track < 1_000; track++) {
      argv.addAll(List.of("-map", "0:a"));
    }
    argv.addAll(List.of("-c", "copy", bomb.toString()));
    TestMedia.ffmpeg(argv);

    long peak =
        PeakMemory.ofTools(() -> refuses(() -> tools.probe(bomb, work, Cancellation.none())));

    assertThat(peak).as("bytes in memory").isBetween(1L, MOST_BYTES);
  }

  @Test
  void ten_hours_of_silence_in_72_kilobytes_are_what_they_are() throws Exception {
    Path hours = directory.resolve("hours.flac");
    TestMedia.ffmpeg(
        List.of(
            "-f",
            "lavfi",
            "-i",
            "anullsrc=r=8000:cl=mono",
            "-t",
            "36000",
            "-frame_size",
            "65535",
            hours.toString()));
    assertThat(Files.size(hours)).isLessThan(300_000);

    long peak =
        PeakMemory.ofTools(
            () -> {
              ProbeReport report = tools.probe(hours, work, Cancellation.none());
              assertThat(report.facts().durationMs()).isEqualTo(TEN_HOURS_MS);
              tools.decode(
                  hours,
                  report.tracks().getFirst(),
                  MediaTools.Stretch.all(TEN_HOURS_MS),
                  work,
                  Cancellation.none());
              assertThat(Files.size(work.file("recording.pcm"))).isEqualTo(TEN_HOURS_MS * 32);
            });

    assertThat(peak).as("bytes in memory").isBetween(1L, MOST_BYTES);
  }

  /** A length that is told in the header alone moves nothing: what is decoded is what counts. */
  @Test
  void a_header_that_promises_years_gives_the_sound_that_is_there() throws Exception {
    Path whole = directory.resolve("whole.wav");
    TestMedia.ffmpeg(List.of("-f", "lavfi", "-i", "sine=d=2", "-ar", "8000", whole.toString()));
    byte[] bytes = Files.readAllBytes(whole);
    int data = indexOf(bytes, "data") + 4;
    Arrays.fill(bytes, data, data + 4, (byte) 0x7f);
    Arrays.fill(bytes, 4, 8, (byte) 0x7f);
    Path years = Files.write(directory.resolve("years.wav"), bytes);

    ProbeReport report = tools.probe(years, work, Cancellation.none());
    tools.decode(
        years, report.tracks().getFirst(), MediaTools.Stretch.all(0), work, Cancellation.none());

    assertThat(Files.size(work.file("recording.pcm"))).isBetween(60_000L, 68_000L);
  }

  private static int indexOf(byte[] bytes, String name) {
    for (int at = 0; at < bytes.length - 4; at++) {
      if (new String(bytes, at, 4, java.nio.charset.StandardCharsets.US_ASCII).equals(name)) {
        return at;
      }
    }
    throw new AssertionError(name);
  }

  private static void refuses(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            JamakException.class,
            refused ->
                assertThat(refused.code())
                    .isIn(
                        ErrorCode.MEDIA_REFUSED,
                        ErrorCode.MEDIA_UNREADABLE,
                        ErrorCode.THUMB_FAILED));
  }
}
