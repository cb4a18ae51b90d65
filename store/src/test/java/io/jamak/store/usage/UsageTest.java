package io.jamak.store.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.domain.account.Caller;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobOptions;
import io.jamak.domain.job.JobStatus;
import io.jamak.domain.job.OutputFormat;
import io.jamak.store.Slice;
import io.jamak.store.Store;
import io.jamak.store.job.JobRepository.NewJob;
import io.jamak.store.testing.Seed;
import io.jamak.store.testing.TestDatabase;
import io.jamak.store.usage.UsageQueries.Reserved;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class UsageTest {
  private static final DataSource DATABASE = TestDatabase.fresh();
  private static final Store STORE = Store.open(DATABASE);

  private final Caller caller = Seed.owner(DATABASE);
  private final AssetId asset = Seed.uploaded(STORE, caller, "talk.mp4");
  private final Instant soon = Instant.now().plusSeconds(3_600);

  @Test
  void units_are_minutes_listened_to_and_minutes_translated() {
    assertThat(CostUnits.of(90_000, 180_000)).isEqualTo(new BigDecimal("4.5000"));
    assertThat(CostUnits.of(1, 0)).isEqualTo(new BigDecimal("0.0000"));
    assertThat(CostUnits.of(3, 0)).isEqualTo(new BigDecimal("0.0001"));
  }

  @Test
  void a_month_is_summed_and_failures_cost_nothing() {
    JobId good = Seed.running(STORE, caller, asset);
    Seed.finish(STORE, good);
    JobId translated = Seed.running(STORE, caller, asset);
    STORE.jobs().succeed(translated, 30_000, 60_000, false);
    STORE.jobs().fail(Seed.running(STORE, caller, asset), ErrorCode.NO_AUDIO, null, null, "x");
    STORE.jobs().cancel(Seed.running(STORE, caller, asset));

    assertThat(STORE.usage().summary(caller.workspaceId(), Instant.EPOCH, soon))
        .isEqualTo(new UsageSummary(90_000, 60_000, 2, 4, 1, new BigDecimal("2.5000")));
    assertThat(STORE.usage().summary(caller.workspaceId(), soon, soon.plusSeconds(1)))
        .isEqualTo(new UsageSummary(0, 0, 0, 0, 0, CostUnits.NONE));
  }

  @Test
  void a_job_in_which_nobody_speaks_stands_in_the_log_and_costs_nothing() {
    JobId silent = Seed.running(STORE, caller, asset);
    STORE.jobs().succeed(silent, 60_000, 60_000, true);

    assertThat(STORE.usage().list(caller.workspaceId(), Instant.EPOCH, soon, null, 10).items())
        .singleElement()
        .satisfies(record -> assertThat(record.status()).isEqualTo(JobStatus.SUCCEEDED))
        .satisfies(record -> assertThat(record.noSpeech()).isTrue())
        .satisfies(record -> assertThat(record.costUnits()).isZero());
    assertThat(STORE.usage().summary(caller.workspaceId(), Instant.EPOCH, soon))
        .isEqualTo(new UsageSummary(0, 0, 0, 1, 0, CostUnits.NONE));
  }

  @Test
  void outputs_are_the_files_to_download_without_the_transcript_they_are_made_from() {
    for (int i = 0; i < 3; i++) {
      JobId job = Seed.running(STORE, caller, asset);
      STORE.jobs().addOutput(Seed.output(job, OutputFormat.TRANSCRIPT));
      STORE.jobs().addOutput(Seed.output(job, OutputFormat.RAW));
      Seed.finish(STORE, job);
    }

    assertThat(STORE.usage().summary(caller.workspaceId(), Instant.EPOCH, soon).outputs())
        .isEqualTo(6);
    assertThat(STORE.usage().list(caller.workspaceId(), Instant.EPOCH, soon, null, 10).items())
        .extracting(UsageRecord::outputs)
        .containsExactly(2, 2, 2);
  }

  @Test
  void the_log_pages_newest_first_and_keeps_the_name_of_a_deleted_asset() {
    List<JobId> ended = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      JobId id = Seed.running(STORE, caller, asset);
      STORE.jobs().succeed(id, 1_000, 0, false);
      ended.add(id);
    }
    STORE.assets().delete(caller, asset);

    List<UsageRecord> log = new ArrayList<>();
    Slice.Position after = null;
    do {
      Slice<UsageRecord> page =
          STORE.usage().list(caller.workspaceId(), Instant.EPOCH, soon, after, 2);
      log.addAll(page.items());
      after = page.next();
    } while (after != null);

    assertThat(log).extracting(UsageRecord::jobId).isEqualTo(ended.reversed());
    assertThat(log)
        .allSatisfy(
            record -> {
              assertThat(record.filename()).isEqualTo("talk.mp4");
              assertThat(record.assetDeleted()).isTrue();
              assertThat(record.status()).isEqualTo(JobStatus.SUCCEEDED);
            });
  }

  @Test
  void what_is_queued_or_running_is_spoken_for() {
    Seed.job(STORE, caller, asset, false);
    Seed.job(STORE, caller, asset, true);
    JobId running = Seed.running(STORE, caller, asset);

    assertThat(STORE.usage().reserved(caller.workspaceId())).isEqualTo(new Reserved(120_000, 0));
    STORE.jobs().cancel(running);
    assertThat(STORE.usage().reserved(caller.workspaceId())).isEqualTo(new Reserved(60_000, 0));
  }

  @Test
  void translation_is_spoken_for_once_for_each_language() {
    for (boolean translate : List.of(true, false)) {
      STORE.jobs().create(caller, List.of(translating(translate, "en", "ja")), true);
    }

    assertThat(STORE.usage().reserved(caller.workspaceId()))
        .isEqualTo(new Reserved(120_000, 120_000));
  }

  private NewJob translating(boolean translate, String... languages) {
    JobOptions like = JobOptions.DEFAULT;
    JobOptions options =
        new JobOptions(
            "ko",
            translate,
            List.of(languages),
            like.outputFormats(),
            like.diarization(),
            like.profile());
    return new NewJob(asset, options, 0, null);
  }
}
