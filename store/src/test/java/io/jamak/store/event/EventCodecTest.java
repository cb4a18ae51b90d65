package io.jamak.store.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.domain.asset.AssetId;
import io.jamak.domain.asset.AssetStatus;
import io.jamak.domain.cause.CauseFingerprint;
import io.jamak.domain.cause.CauseState;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.event.AssetEvent;
import io.jamak.domain.event.CauseEvent;
import io.jamak.domain.event.EventType;
import io.jamak.domain.event.FailureReason;
import io.jamak.domain.event.JobEvent;
import io.jamak.domain.event.JobEvent.Snapshot;
import io.jamak.domain.event.JournalEvent;
import io.jamak.domain.event.StepState;
import io.jamak.domain.event.VerbatimEvent;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobOptions;
import io.jamak.domain.job.JobStatus;
import io.jamak.domain.job.JobStep;
import io.jamak.domain.job.OutputFormat;
import io.jamak.domain.job.OutputId;
import io.jamak.domain.job.OutputKind;
import io.jamak.store.sql.Json;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventCodecTest {
  private static final AssetStatus UPLOADED = AssetStatus.UPLOADED;
  private static final Snapshot JOB = new Snapshot(JobStatus.RUNNING, AssetId.next(), 40);
  private static final Snapshot DRAFT = new Snapshot(JobStatus.DRAFT, AssetId.next(), null);

  private static final CauseFingerprint CAUSE =
      CauseFingerprint.of(ErrorCode.ASR_FAILED, JobStep.TRANSCRIBE, "engine");

  private static final String EARLY =
      """
      {"profile": "auto", "translate": false, "sourceLang": "auto", "targetLang": [],
       "diarization": false, "outputFormats": ["srt", "vtt"]}""";

  static Stream<JournalEvent> events() {
    return Stream.of(
        new AssetEvent.Created(AssetStatus.UPLOADING, "회의 \"1\".mp4", 5_000_000_000L),
        new AssetEvent.Uploaded(UPLOADED),
        new AssetEvent.UploadFailed(AssetStatus.FAILED, ErrorCode.UP_PARTS),
        new AssetEvent.Resumed(AssetStatus.UPLOADING),
        new AssetEvent.FactsFound(UPLOADED, 60_000L, 640, 360),
        new AssetEvent.FactsFound(UPLOADED, null, null, null),
        new AssetEvent.ThumbnailMade(UPLOADED, "w/thumbnail.jpg"),
        new AssetEvent.Changed(UPLOADED, "talk.mp4", List.of("one", "둘"), ErrorCode.NO_AUDIO),
        new AssetEvent.Changed(UPLOADED, null, List.of(), null),
        new AssetEvent.Deleted(UPLOADED, "talk.mp4"),
        new JobEvent.Created(DRAFT, JobOptions.DEFAULT, null),
        new JobEvent.Created(DRAFT, JobOptions.DEFAULT, JobId.next()),
        new JobEvent.OptionsChanged(DRAFT, JobOptions.DEFAULT.withSourceLang("ko"), null),
        new JobEvent.OptionsChanged(DRAFT, null, 7),
        new JobEvent.Queued(DRAFT),
        new JobEvent.Started(JOB),
        new JobEvent.StepReported(JOB, JobStep.TRANSCRIBE, "1/3", 2, StepState.FAILED, "no \"\n"),
        new JobEvent.StepReported(JOB, JobStep.MERGE, "", 1, StepState.DONE, null),
        new JobEvent.OutputAdded(
            JOB, OutputId.next(), OutputFormat.RAW, OutputKind.ORIGINAL, "en", 5_000_000_000L),
        new JobEvent.OutputCorrected(
            JOB, OutputKind.TRANSLATION, "es", List.of(OutputId.next(), OutputId.next())),
        new JobEvent.CancelRequested(JOB),
        new JobEvent.Succeeded(JOB, true, 3),
        new JobEvent.Failed(JOB, ErrorCode.ASR_FAILED, JobStep.TRANSCRIBE, 3, "engine"),
        new JobEvent.Failed(JOB, ErrorCode.INTERNAL_ERROR, null, null, "lost"),
        new JobEvent.Canceled(JOB),
        new CauseEvent.Found(
            CAUSE, ErrorCode.ASR_FAILED, JobStep.TRANSCRIBE, "engine \"no\"", JobId.next()),
        new CauseEvent.Found(CAUSE, ErrorCode.INTERNAL_ERROR, null, "lost", JobId.next()),
        new CauseEvent.Reopened(CAUSE, JobId.next()),
        new CauseEvent.Unmuted(CAUSE, JobId.next(), 12),
        new CauseEvent.Changed(CAUSE, CauseState.MUTED, "엔진", 0),
        new CauseEvent.Changed(CAUSE, CauseState.OPEN, null, null),
        new FailureReason(ErrorCode.ASR_FAILED));
  }

  @ParameterizedTest
  @MethodSource("events")
  void what_is_written_is_read_back(JournalEvent event) {
    assertThat(EventCodec.decode(event.type(), EventCodec.encode(event))).isEqualTo(event);
  }

  @Test
  void every_type_that_no_browser_tells_is_written_and_was_stored_before() {
    List<EventType> written =
        Arrays.stream(EventType.values()).filter(type -> !type.isToldByBrowsers()).toList();

    assertThat(events().map(JournalEvent::type).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(written);
    assertThat(StoredEvents.lines().stream().map(EventCodecTest::type).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(written);
  }

  @ParameterizedTest
  @MethodSource("io.jamak.store.event.StoredEvents#lines")
  void what_databases_hold_is_read_and_would_be_written_the_same(String line) {
    String stored = payload(line);
    JournalEvent event = EventCodec.decode(type(line), stored);

    assertThat(event).isNotInstanceOf(VerbatimEvent.class);
    assertThat(event.type()).isEqualTo(type(line));
    assertThat(Json.MAPPER.readTree(EventCodec.encode(event)))
        .isEqualTo(Json.MAPPER.readTree(stored));
  }

  @Test
  void what_earlier_releases_left_out_is_as_if_nothing_had_been_said() {
    String job = "{\"status\": \"succeeded\", \"assetId\": \"" + StoredEvents.AN_ID + "\"";

    assertThat(EventCodec.decode(EventType.JOB_SUCCEEDED, job + ", \"progress\": 100}"))
        .isInstanceOfSatisfying(
            JobEvent.Succeeded.class,
            event -> {
              assertThat(event.noSpeech()).isFalse();
              assertThat(event.warnings()).isZero();
            });
    assertThat(EventCodec.decode(EventType.JOB_CREATED, job + ", \"options\": " + EARLY + "}"))
        .isInstanceOfSatisfying(
            JobEvent.Created.class,
            event -> assertThat(event.options()).isEqualTo(JobOptions.DEFAULT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"status\": \"running\", \"assetId\": \"1\"}",
        "{\"status\": \"paused\", \"assetId\": \"01900000-0000-7000-8000-000000000000\"}"
      })
  void what_another_release_wrote_is_told_word_for_word(String payload) {
    assertThat(EventCodec.decode(EventType.JOB_STARTED, payload))
        .isEqualTo(new VerbatimEvent(EventType.JOB_STARTED, payload));
  }

  @ParameterizedTest
  @EnumSource(EventType.class)
  void what_browsers_tell_is_kept_word_for_word(EventType type) {
    VerbatimEvent told = new VerbatimEvent(type, "{\"n\": 3,  \"at\": null}");

    assertThat(EventCodec.encode(told)).isEqualTo(told.json());
    if (type.isToldByBrowsers()) {
      assertThat(EventCodec.decode(type, told.json())).isEqualTo(told);
    }
  }

  private static EventType type(String line) {
    return EventType.valueOf(line.substring(0, line.indexOf(' ')));
  }

  private static String payload(String line) {
    return line.substring(line.indexOf(' ') + 1);
  }
}
