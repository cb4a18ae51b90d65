package io.jamak.store.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.domain.account.Caller;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.cause.CauseFingerprint;
import io.jamak.domain.cause.CauseState;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.event.EntityType;
import io.jamak.domain.event.StepState;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobOptions;
import io.jamak.domain.job.JobStep;
import io.jamak.domain.job.OutputFormat;
import io.jamak.store.Store;
import io.jamak.store.cause.CauseChange;
import io.jamak.store.job.JobRepository;
import io.jamak.store.job.JobRepository.NewJob;
import io.jamak.store.job.JobRepository.StepEvent;
import io.jamak.store.job.OutputRow;
import io.jamak.store.testing.Seed;
import io.jamak.store.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Holds every line that the store writes to what databases hold already. */
class StoredEventsTest {
  private static final DataSource DATABASE = TestDatabase.fresh();
  private static final Store STORE = Store.open(DATABASE);
  private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private final Caller caller = Seed.owner(DATABASE);
  private final JobRepository jobs = STORE.jobs();
  private final List<String> lines = new ArrayList<>();

  @Test
  void what_is_written_looks_as_it_always_did() {
    read(EntityType.ASSET, refused().value());
    AssetId asset = described();
    read(EntityType.JOB, corrected(asset).value());
    read(EntityType.JOB, failed(asset).value());
    read(EntityType.JOB, canceled(asset).value());
    read(EntityType.ASSET, asset.value());
    read(EntityType.CAUSE, cause(asset));

    assertThat(lines).containsExactlyElementsOf(StoredEvents.lines());
  }

  private AssetId refused() {
    AssetId id = Seed.uploading(STORE, caller, "a.mp4");
    STORE.assets().markUploadFailed(id, ErrorCode.UP_PARTS, "part 2");
    STORE.assets().resume(id);
    STORE.assets().delete(caller, id);
    return id;
  }

  private AssetId described() {
    AssetId id = Seed.uploaded(STORE, caller, "회의 \"1\".mp4");
    STORE.assets().setFacts(id, null, null, null, List.of());
    STORE.assets().setThumbnail(id, "w/thumbnail.jpg");
    STORE.assets().setIngestError(id, ErrorCode.NO_AUDIO, "no sound");
    STORE.assets().change(caller, id, "talk.mp4", null);
    STORE.assets().change(caller, id, null, List.of("one", "둘"));
    return id;
  }

  private JobId corrected(AssetId asset) {
    JobId id = Seed.job(STORE, caller, asset, false).id();
    JobOptions options =
        new JobOptions(
            "auto",
            true,
            List.of("es", "ko"),
            List.of(OutputFormat.JSON, OutputFormat.TXT),
            true,
            "ko-standard",
            "2",
            "whisper");
    jobs.changeOptions(caller, id, options);
    jobs.changePriority(caller, id, 7);
    jobs.queue(caller, id);
    jobs.start(id);
    jobs.recordProgress(
        id,
        List.of(
            step("1/3", 1, StepState.STARTED, null),
            step("1/3", 1, StepState.WAITING, "2026-11-23T11:00:05Z"),
            step("1/3", 1, StepState.RESUMED, "2026-11-23T11:00:05Z"),
            step("1/3", 1, StepState.FAILED, "engine said \"no\""),
            step("", 2, StepState.DONE, null),
            step("ko", 1, StepState.SKIPPED, "no speech")),
        40);
    Seed.finish(STORE, id);
    OutputRow seen = STORE.jobQueries().outputs(id).getFirst();
    jobs.correctOutputs(caller, id, seen.id(), List.of(Seed.output(id, OutputFormat.VTT)));
    return id;
  }

  private JobId failed(AssetId asset) {
    JobId id = Seed.running(STORE, caller, asset);
    jobs.fail(id, ErrorCode.ASR_FAILED, JobStep.TRANSCRIBE, 3, "engine said no");
    JobId again =
        jobs.create(caller, List.of(new NewJob(asset, JobOptions.DEFAULT, 0, id)), true)
            .getFirst()
            .id();
    jobs.fail(again, ErrorCode.INTERNAL_ERROR, null, null, "lost");
    read(EntityType.JOB, again.value());
    return id;
  }

  private UUID cause(AssetId asset) {
    CauseFingerprint cause =
        CauseFingerprint.of(ErrorCode.ASR_FAILED, JobStep.TRANSCRIBE, "engine said no");
    STORE.causes().change(caller, cause, new CauseChange("엔진", CauseState.MUTED, 1, null));
    failAgain(asset);
    STORE
        .causes()
        .change(caller, cause, new CauseChange(null, CauseState.RESOLVED, null, CauseState.OPEN));
    failAgain(asset);
    return STORE.causes().change(caller, cause, new CauseChange(null, null, null, null)).id();
  }

  private void failAgain(AssetId asset) {
    JobId id = Seed.running(STORE, caller, asset);
    jobs.fail(id, ErrorCode.ASR_FAILED, JobStep.TRANSCRIBE, 1, "engine said no");
  }

  private JobId canceled(AssetId asset) {
    JobId id = Seed.running(STORE, caller, asset);
    jobs.requestCancel(caller, id, false);
    jobs.cancel(id);
    return id;
  }

  private static StepEvent step(
      String part, int attempt, StepState state, @Nullable String detail) {
    return new StepEvent(JobStep.TRANSCRIBE, part, attempt, state, detail);
  }

  private void read(EntityType type, UUID entity) {
    STORE
        .eventLog()
        .history(caller.workspaceId(), type, entity)
        .forEach(
            row ->
                lines.add(row.type() + " " + row.payloadJson().replaceAll(ID, StoredEvents.AN_ID)));
  }
}
