package io.jamak.activities.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.activities.StepBlobs;
import io.jamak.activities.media.MediaSteps;
import io.jamak.activities.media.MediaTools;
import io.jamak.activities.media.SourceFiles;
import io.jamak.activities.media.TestMedia;
import io.jamak.activities.process.Sandbox;
import io.jamak.activities.process.Scratch;
import io.jamak.activities.testing.Partial;
import io.jamak.activities.testing.Rows;
import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.asset.SoundTrack;
import io.jamak.domain.error.ErrorCode;
import io.jamak.store.asset.AssetQueries;
import io.jamak.store.asset.AssetRepository;
import io.jamak.store.asset.AssetRow;
import io.jamak.store.blob.BlobStore;
import io.jamak.store.testing.TestStorage;
import io.jamak.workflows.ingest.IngestActivities;
import io.jamak.workflows.ingest.IngestRequest;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestActivityEnvironment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestActivitiesTest {
  @TempDir private Path directory;
  private final BlobStore blobs = TestStorage.blobs();
  private final List<String> written = new ArrayList<>();
  private final WorkspaceId workspace = WorkspaceId.next();
  private Scratch scratch;
  private TestActivityEnvironment environment;
  private IngestActivities activities;

  @SuppressWarnings("NullAway.Init") // the upload of each test
  private AssetRow asset;

  @BeforeEach
  void open() throws IOException {
    scratch = Scratch.open(directory.resolve("scratch"));
    SourceFiles sources = new SourceFiles(blobs, scratch, Duration.ofMillis(50));
    MediaSteps steps =
        new MediaSteps(
            blobs, new StepBlobs(blobs), new MediaTools(Sandbox.detect()), sources, scratch);
    environment = TestActivityEnvironment.newInstance();
    environment.registerActivitiesImplementations(
        new IngestActivitiesImpl(
            Partial.of(AssetQueries.class, new OneAsset()),
            Partial.of(AssetRepository.class, new WrittenAssets()),
            steps));
    activities = environment.newActivityStub(IngestActivities.class);
  }

  @AfterEach
  void close() throws IOException {
    environment.close();
    scratch.close();
  }

  @Test
  void facts_and_thumbnail_of_an_upload_reach_its_row_also_when_repeated() throws Exception {
    upload(Files.readAllBytes(TestMedia.video(directory.resolve("v.mp4"), 3, true)));

    activities.probe(request());
    activities.thumbnail(request());
    activities.thumbnail(request());

    assertThat(written).hasSize(3);
    assertThat(written.getFirst()).matches("facts 3\\d\\d\\d 320 180 1");
    assertThat(written.get(1))
        .startsWith("thumbnail w/" + workspace + "/assets/" + asset.id() + "/thumbnail-")
        .isEqualTo(written.get(2));
    assertThat(blobs.head(written.get(1).substring("thumbnail ".length()))).isPresent();
  }

  @Test
  void the_length_of_a_browsers_recording_that_tells_none_reaches_its_row() throws Exception {
    Path recording = directory.resolve("v.webm");
    TestMedia.ffmpeg(
        List.of(
            "-f",
            "lavfi",
            "-i",
            "sine=f=300:d=3",
            "-c:a",
            "libopus",
            "-live",
            "1",
            "" + recording));
    upload(Files.readAllBytes(recording));

    activities.probe(request());

    assertThat(written.getFirst()).matches("facts (29|30)\\d\\d null null 1");
  }

  @Test
  void what_cannot_be_read_says_so_and_leaves_no_facts() {
    upload("not a video".getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> activities.probe(request()))
        .isInstanceOf(ActivityFailure.class)
        .cause()
        .isInstanceOfSatisfying(
            ApplicationFailure.class,
            failure -> {
              assertThat(failure.getType()).isEqualTo("MEDIA_UNREADABLE");
              assertThat(failure.isNonRetryable()).isTrue();
            });
    activities.markFailed(request(), "MEDIA_UNREADABLE", "moov atom not found");

    assertThat(written).containsExactly("error MEDIA_UNREADABLE moov atom not found");
  }

  private void upload(byte[] content) {
    String key = "w/" + workspace + "/assets/x/source";
    asset = Rows.asset(workspace, key, blobs.putIfAbsent(key, content, "video/mp4"));
  }

  private IngestRequest request() {
    return new IngestRequest(asset.id().toString(), workspace.toString(), "talk.mp4");
  }

  @SuppressWarnings("unused")
  private final class OneAsset {
    public Optional<AssetRow> findForWorker(AssetId id) {
      return Optional.of(asset);
    }
  }

  @SuppressWarnings("unused")
  private final class WrittenAssets {
    public void setFacts(
        AssetId id, Long durationMs, Integer width, Integer height, List<SoundTrack> tracks) {
      written.add("facts " + durationMs + " " + width + " " + height + " " + tracks.size());
    }

    public void setThumbnail(AssetId id, String key) {
      written.add("thumbnail " + key);
    }

    public void setIngestError(AssetId id, ErrorCode code, String message) {
      written.add("error " + code + " " + message);
    }
  }
}
