package io.jamak.store.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.domain.account.Caller;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.event.StepState;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobOptions;
import io.jamak.domain.job.JobResults;
import io.jamak.domain.job.JobResults.Kept;
import io.jamak.domain.job.JobStep;
import io.jamak.store.Store;
import io.jamak.store.job.JobRepository.NewJob;
import io.jamak.store.job.JobRepository.StepEvent;
import io.jamak.store.testing.Seed;
import io.jamak.store.testing.TestDatabase;
import io.jamak.store.usage.UsageQueries.Reserved;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a job has made, what a later attempt takes over, and what it speaks for. */
class JobResultsTest {
  private static final DataSource DATABASE = TestDatabase.fresh();
  private static final Store STORE = Store.open(DATABASE);
  private static final Kept WORDS = new Kept("steps/merge/1", 40);
  private static final Kept CUES = new Kept("steps/compose/1", 7);
  private static final Kept SPANISH = new Kept("steps/translate/1", 7);
  private static final JobOptions TO_SPANISH =
      new JobOptions(
          "en", true, List.of("es"), JobOptions.DEFAULT.outputFormats(), false, "en-standard");

  private final Caller caller = Seed.owner(DATABASE);
  private final AssetId asset = Seed.uploaded(STORE, caller, "talk.mp4");

  @Test
  void results_of_languages_are_added_to_those_of_the_original() {
    JobId job = made();

    assertThat(row(job).results())
        .isEqualTo(new JobResults(60_000, WORDS, CUES, Map.of("es", SPANISH)));
    assertThat(row(job).starts()).as("it runs still").isEmpty();
    STORE.jobs().succeed(job, 60_000, 60_000, false);
    assertThat(row(job).starts())
        .containsExactly(JobStep.COMPOSE, JobStep.TRANSLATE, JobStep.WRITE_OUTPUTS);
    STORE.jobs().noteResults(job, new JobResults(1, CUES, WORDS, Map.of()));
    assertThat(row(job).results().transcript()).as("it has ended").isEqualTo(WORDS);
  }

  @Test
  void what_was_not_translated_cannot_be_written_and_silence_begins_nowhere() {
    assertThat(new JobResults(1, WORDS, CUES, Map.of()).starts(List.of("es")))
        .containsExactly(JobStep.COMPOSE, JobStep.TRANSLATE);
    assertThat(new JobResults(1, WORDS, null, Map.of()).starts(List.of()))
        .containsExactly(JobStep.COMPOSE);
    assertThat(new JobResults(1, new Kept("w", 0), CUES, Map.of()).starts(List.of())).isEmpty();
    assertThat(JobResults.NONE.starts(List.of())).isEmpty();
  }

  @Test
  void an_attempt_from_a_step_on_has_what_it_begins_with_and_speaks_for_no_more() {
    JobId old = made();
    STORE.jobs().succeed(old, 60_000, 60_000, false);

    assertThat(reserved(old, null)).isEqualTo(new Reserved(60_000, 60_000));
    assertThat(reserved(old, JobStep.COMPOSE)).isEqualTo(new Reserved(0, 60_000));
    assertThat(reserved(old, JobStep.TRANSLATE)).isEqualTo(new Reserved(0, 60_000));
    assertThat(reserved(old, JobStep.WRITE_OUTPUTS)).isEqualTo(new Reserved(0, 0));
  }

  private Reserved reserved(JobId old, @Nullable JobStep from) {
    JobRow again =
        STORE
            .jobs()
            .create(caller, List.of(NewJob.again(row(old), TO_SPANISH, from)), true)
            .getFirst();
    assertThat(again.fromStep()).isEqualTo(from);
    assertThat(again.results()).isEqualTo(row(old).results().before(from));
    Reserved reserved = STORE.usage().reserved(caller.workspaceId());
    STORE.jobs().cancel(again.id());
    return reserved;
  }

  @Test
  void a_deleted_asset_leaves_nothing_to_begin_with() {
    JobId job = made();
    STORE.jobs().succeed(job, 60_000, 60_000, false);
    STORE.assets().delete(caller, asset);

    assertThat(row(job).starts()).isEmpty();
  }

  @Test
  void a_running_row_tells_its_step_and_each_piece_once() {
    JobId job = Seed.running(STORE, caller, asset);
    tell(job, JobStep.CUT, "", 1, StepState.STARTED);
    assertThat(row(job).step()).isEqualTo(JobStep.CUT);
    assertThat(row(job).pieces()).isNull();
    for (int repeated = 0; repeated < 2; repeated++) {
      tell(job, JobStep.TRANSCRIBE, "1/3", 1, StepState.STARTED);
      tell(job, JobStep.TRANSCRIBE, "1/3", 1, StepState.FAILED);
      tell(job, JobStep.TRANSCRIBE, "3/3", 1, StepState.DONE);
      tell(job, JobStep.TRANSCRIBE, "1/3", 2, StepState.DONE);
    }

    assertThat(row(job).step()).isEqualTo(JobStep.TRANSCRIBE);
    assertThat(row(job).pieces()).isEqualTo(3);
    assertThat(row(job).piecesDone()).isEqualTo(2);
    tell(job, JobStep.TRANSLATE, "pause", 1, StepState.STARTED);
    assertThat(row(job).step()).as("a pause is no step").isEqualTo(JobStep.TRANSCRIBE);
  }

  private static void tell(JobId job, JobStep step, String part, int attempt, StepState state) {
    STORE.jobs().recordProgress(job, List.of(new StepEvent(step, part, attempt, state, null)), 0);
  }

  private JobId made() {
    JobId job =
        STORE
            .jobs()
            .create(caller, List.of(new NewJob(asset, TO_SPANISH, 0, null)), true)
            .getFirst()
            .id();
    STORE.jobs().start(job);
    STORE.jobs().noteResults(job, new JobResults(60_000, WORDS, CUES, Map.of()));
    STORE.jobs().noteResults(job, new JobResults(0, null, null, Map.of("es", SPANISH)));
    return job;
  }

  private static JobRow row(JobId id) {
    return STORE.jobQueries().findForWorker(id).orElseThrow();
  }
}
