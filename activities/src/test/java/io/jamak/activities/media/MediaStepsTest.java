package io.jamak.activities.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.activities.StepBlobs;
import io.jamak.activities.process.Cancellation;
import io.jamak.activities.process.CancellationSource;
import io.jamak.activities.process.ChildCanceledException;
import io.jamak.activities.process.Eventually;
import io.jamak.activities.process.Sandbox;
import io.jamak.activities.process.Scratch;
import io.jamak.activities.sound.SoundMeter;
import io.jamak.activities.sound.SoundProfile;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.store.blob.BlobStore;
import io.jamak.store.testing.TestStorage;
import io.jamak.workflows.ingest.MediaFacts;
import io.jamak.workflows.job.Audio;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaStepsTest {
  private static final String THUMBNAIL = "w/ws/assets/a/thumbnail-";

  @TempDir private Path directory;
  private final BlobStore blobs = TestStorage.blobs();
  private Scratch scratch;
  private MediaSteps steps;

  @BeforeEach
  void open() throws IOException {
    scratch = Scratch.open(directory.resolve("scratch"));
    steps =
        new MediaSteps(
            blobs,
            new StepBlobs(blobs),
            new MediaTools(Sandbox.detect()),
            new SourceFiles(blobs, scratch, Duration.ofMillis(50)),
            scratch);
  }

  @AfterEach
  void close() throws IOException {
    scratch.close();
  }

  @Test
  void facts_thumbnail_and_sound_of_a_video() throws Exception {
    MediaSource source = upload(TestMedia.video(directory.resolve("v.mp4"), 4, true));

    MediaFacts facts = steps.facts(source, Cancellation.none());
    Optional<String> thumbnail = steps.thumbnail(source, THUMBNAIL, Cancellation.none());
    Audio audio = steps.extractAudio(source, TrackWish.NONE, Cancellation.none());

    assertThat(facts.durationMs()).isBetween(3_900L, 4_200L);
    assertThat(facts).extracting(MediaFacts::width, MediaFacts::height).containsExactly(320, 180);
    assertThat(facts.audioStreams()).isOne();
    assertThat(facts.audioChannels()).isEqualTo(2);
    var picture = ImageIO.read(new ByteArrayInputStream(blobs.read(thumbnail.orElseThrow())));
    assertThat(picture.getWidth()).isEqualTo(480);
    assertThat(picture.getHeight()).isEqualTo(270);
    assertThat(audio.durationMs()).isBetween(3_900L, 4_200L);
    assertThat(blobs.read(audio.key())).hasSize((int) audio.samples() * 2);
    assertThat(audio.sourceChannels()).isEqualTo(2);
  }

  @Test
  void what_was_made_before_is_found_without_the_source() throws Exception {
    MediaSource source = upload(TestMedia.video(directory.resolve("v.mp4"), 2, true));
    MediaFacts facts = steps.facts(source, Cancellation.none());
    Audio audio = steps.extractAudio(source, TrackWish.NONE, Cancellation.none());
    blobs.delete(source.key());

    assertThat(steps.facts(source, Cancellation.none())).isEqualTo(facts);
    assertThat(steps.extractAudio(source, TrackWish.NONE, Cancellation.none())).isEqualTo(audio);
  }

  @Test
  void a_video_without_sound_has_facts_but_no_audio() throws Exception {
    MediaSource source = upload(TestMedia.video(directory.resolve("v.mp4"), 2, false));

    assertThat(steps.facts(source, Cancellation.none()).audioStreams()).isZero();
    assertFails(
        ErrorCode.NO_AUDIO, () -> steps.extractAudio(source, TrackWish.NONE, Cancellation.none()));
  }

  @Test
  void sound_alone_has_no_thumbnail() throws Exception {
    Path wav = directory.resolve("v.wav");
    TestMedia.ffmpeg(List.of("-f", "lavfi", "-i", "sine=d=1", wav.toString()));
    MediaSource source = upload(wav);

    assertThat(steps.thumbnail(source, THUMBNAIL, Cancellation.none())).isEmpty();
    assertThat(steps.extractAudio(source, TrackWish.NONE, Cancellation.none()).durationMs())
        .isBetween(990L, 1_010L);
  }

  @Test
  void another_content_or_none_fails_as_source_changed() throws Exception {
    MediaSource source = upload(TestMedia.video(directory.resolve("v.mp4"), 1, true));
    MediaSource older = new MediaSource(source.workspaceId(), source.key(), "0".repeat(32));
    MediaSource gone = new MediaSource(source.workspaceId(), "w/ws/nothing", source.etag());

    assertFails(ErrorCode.SOURCE_CHANGED, () -> steps.facts(older, Cancellation.none()));
    assertFails(ErrorCode.SOURCE_CHANGED, () -> steps.facts(gone, Cancellation.none()));
  }

  @Test
  void sound_that_starts_late_keeps_its_place() throws Exception {
    Path late = directory.resolve("late.mkv");
    TestMedia.ffmpeg(
        List.of(
            "-f",
            "lavfi",
            "-i",
            "testsrc=s=160x90:r=10:d=4",
            "-itsoffset",
            "1.5",
            "-f",
            "lavfi",
            "-i",
            "sine=f=300:d=2",
            late.toString()));

    Audio audio = steps.extractAudio(upload(late), TrackWish.NONE, Cancellation.none());

    SoundProfile sound = SoundMeter.measure(blobs.read(audio.key()));
    assertThat(sound.voicedFrames(0, 16_000 * 14 / 10)).isZero();
    assertThat(sound.hasVoice(16_000 * 16 / 10, 16_000 * 2)).isTrue();
  }

  @Test
  void a_canceled_step_stores_nothing_and_leaves_no_file() throws Exception {
    MediaSource source = upload(TestMedia.video(directory.resolve("v.mp4"), 2, true));
    CancellationSource canceled = new CancellationSource();
    canceled.cancel();

    assertThatThrownBy(() -> steps.extractAudio(source, TrackWish.NONE, canceled))
        .isInstanceOf(ChildCanceledException.class);

    List<String> stored = new ArrayList<>();
    blobs.list("w/ws/steps/", blob -> stored.add(blob.key()));
    assertThat(stored).noneMatch(key -> key.contains("/audio/") || key.contains("/sound/"));
    assertThat(Eventually.holds(this::isScratchEmpty, Duration.ofSeconds(3))).isTrue();
  }

  private boolean isScratchEmpty() {
    try (Stream<Path> paths = Files.walk(directory.resolve("scratch"))) {
      return paths.noneMatch(path -> path.endsWith("source") || path.endsWith("audio.pcm"));
    } catch (IOException | java.io.UncheckedIOException changing) {
      return false;
    }
  }

  private MediaSource upload(Path file) {
    String key = "w/ws/assets/" + file.getFileName() + "/source";
    String etag = blobs.putIfAbsent(key, file, "video/mp4");
    return new MediaSource("ws", key, etag);
  }

  private static void assertFails(ErrorCode code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            JamakException.class, failed -> assertThat(failed.code()).isEqualTo(code));
  }
}
