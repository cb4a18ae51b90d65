package io.jamak.activities.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.activities.StepBlobs;
import io.jamak.activities.process.Cancellation;
import io.jamak.activities.process.JobDirectory;
import io.jamak.activities.process.Sandbox;
import io.jamak.activities.process.Scratch;
import io.jamak.activities.testing.CountedBlobs;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.store.blob.BlobStore;
import io.jamak.store.testing.TestStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartialProbeTest {
  @TempDir private Path directory;
  private final BlobStore blobs = TestStorage.blobs();
  private final CountedBlobs counted = new CountedBlobs(blobs);
  private final MediaTools tools = new MediaTools(Sandbox.detect());
  private Scratch scratch;
  private JobDirectory work;
  private SourceFiles sources;
  private PartialProbe partialProbe;

  @BeforeEach
  void open() throws IOException {
    scratch = Scratch.open(directory.resolve("scratch"));
    work = scratch.newDirectory();
    sources = new SourceFiles(counted.counting(), scratch, Duration.ofMillis(50));
    partialProbe = new PartialProbe(tools, sources, 0);
  }

  @AfterEach
  void close() throws IOException {
    scratch.close();
  }

  @ParameterizedTest
  @CsvSource({
    "end.mp4,   -c:v libx264 -g 20 -bf 2 -preset ultrafast -pix_fmt yuv420p -c:a aac",
    "start.mp4, -c:v libx264 -g 20 -preset ultrafast -pix_fmt yuv420p -movflags +faststart",
    "apple.mov, -c:v mpeg4 -q:v 2 -c:a pcm_s16le",
    "frames.mp4,-c:v mjpeg -q:v 4 -c:a aac",
    "turned.mp4,-c:v mpeg4 -q:v 2 -c:a aac -metadata:s:v:0 rotate=90",
  })
  void a_partial_probe_sees_what_the_whole_file_shows(String name, String coding) throws Exception {
    Path file = video(name, 16, coding);
    MediaSource source = upload(file);

    Optional<ProbeReport> facts = partialProbe.probe(source, work, Cancellation.none());
    byte[] picture =
        Files.readAllBytes(
            partialProbe.thumbnail(source, 6_300, work, Cancellation.none()).orElseThrow());

    assertThat(facts).contains(tools.probe(file, work, Cancellation.none()));
    assertThat(picture)
        .isEqualTo(Files.readAllBytes(tools.thumbnail(file, 6_300, work, Cancellation.none())));
    assertThat(counted.bytes()).isLessThan(Files.size(file));
    assertThat(counted.downloads()).isZero();
  }

  @Test
  void of_a_large_upload_facts_and_thumbnail_read_a_small_part() throws Exception {
    Path clip =
        video(
            "clip.mp4",
            10,
            "-c:v libx264 -preset ultrafast -r 25 -g 50 -b:v 12M -minrate 12M -maxrate 12M -bufsize 12M"
                + " -nal-hrd cbr -pix_fmt yuv420p -c:a aac");
    Path large = directory.resolve("large.mp4");
    TestMedia.ffmpeg(
        List.of("-stream_loop", "7", "-i", clip.toString(), "-c", "copy", large.toString()));
    MediaSource source = upload(large);
    MediaSteps steps = new MediaSteps(blobs, new StepBlobs(blobs), tools, sources, scratch);

    long durationMs = steps.facts(source, Cancellation.none()).durationMs();
    Optional<String> thumbnail = steps.thumbnail(source, "w/ws/t-", Cancellation.none());

    assertThat(blobs.read(thumbnail.orElseThrow()))
        .isEqualTo(
            Files.readAllBytes(tools.thumbnail(large, durationMs / 10, work, Cancellation.none())));
    assertThat(Files.size(large)).isGreaterThan(100_000_000);
    assertThat(counted.bytes()).isLessThan(Files.size(large) * 6 / 100);
  }

  @Test
  void nothing_is_said_of_what_is_unusual() throws Exception {
    String coding = "-c:v mpeg4 -q:v 2 -c:a aac";
    byte[] start = Files.readAllBytes(video("s.mp4", 4, coding + " -movflags +faststart"));
    Path cut = Files.write(directory.resolve("cut.mp4"), Arrays.copyOf(start, start.length / 2));
    Path longer =
        Files.write(directory.resolve("longer.mp4"), Arrays.copyOf(start, start.length + 5));
    Path words = Files.writeString(directory.resolve("words.mp4"), "just words\n".repeat(50));
    Path nothing = Files.write(directory.resolve("nothing.mp4"), new byte[0]);
    Path pieces = video("pieces.mp4", 4, coding + " -movflags +frag_keyframe+empty_moov");
    Path other = video("other.mkv", 4, coding);

    for (Path file : List.of(cut, longer, words, nothing, pieces, other)) {
      MediaSource source = upload(file);
      assertThat(partialProbe.probe(source, work, Cancellation.none()))
          .as(file.toString())
          .isEmpty();
      assertThat(partialProbe.thumbnail(source, 1_000, work, Cancellation.none()))
          .as(file.toString())
          .isEmpty();
    }
  }

  @Test
  void a_moment_without_a_picture_is_left_to_the_whole_file() throws Exception {
    MediaSource source = upload(video("v.mp4", 4, "-c:v mpeg4 -q:v 2 -c:a aac"));

    assertThat(partialProbe.thumbnail(source, 60_000, work, Cancellation.none())).isEmpty();
  }

  @Test
  void a_picture_of_bytes_that_are_not_there_is_never_trusted() throws Exception {
    MediaSource source = upload(video("v.mp4", 20, "-c:v mpeg4 -q:v 1 -c:a aac"));
    try (Lending<PartialCopy>.Loan parts = sources.leaseParts(source)) {
      assertThat(Mp4Index.fetch(parts.get())).isTrue();

      assertThatThrownBy(
              () -> tools.wary().thumbnail(parts.get().path(), 15_000, work, Cancellation.none()))
          .isInstanceOfSatisfying(
              JamakException.class,
              failed -> assertThat(failed.code()).isEqualTo(ErrorCode.MEDIA_UNREADABLE));
    }
  }

  @Test
  void another_content_or_none_fails_as_source_changed() throws Exception {
    MediaSource source = upload(video("v.mp4", 2, "-c:v mpeg4 -c:a aac"));
    MediaSource older = new MediaSource("ws", source.key(), "0".repeat(32));
    MediaSource gone = new MediaSource("ws", "w/ws/nothing", source.etag());

    for (MediaSource wrong : List.of(older, gone)) {
      assertThatThrownBy(() -> partialProbe.probe(wrong, work, Cancellation.none()))
          .isInstanceOfSatisfying(
              JamakException.class,
              failed -> assertThat(failed.code()).isEqualTo(ErrorCode.SOURCE_CHANGED));
    }
  }

  /** Every picture is noise, so that every second weighs much. */
  private Path video(String name, int seconds, String coding) throws Exception {
    Path target = directory.resolve(name);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-f",
                "lavfi",
                "-i",
                "testsrc2=s=320x180:r=10:d=" + seconds + ",noise=alls=40:allf=t"));
    arguments.addAll(List.of("-f", "lavfi", "-i", "sine=f=300:d=" + seconds));
    arguments.addAll(List.of(coding.split(" ")));
    arguments.add(target.toString());
    TestMedia.ffmpeg(arguments);
    return target;
  }

  private MediaSource upload(Path file) {
    String key = "w/ws/assets/" + file.getFileName() + "/source";
    return new MediaSource("ws", key, blobs.putIfAbsent(key, file, "video/mp4"));
  }
}
