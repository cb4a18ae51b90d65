package io.jamak.store.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.domain.account.Caller;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.event.EntityType;
import io.jamak.domain.event.EventType;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.OutputFormat;
import io.jamak.domain.job.OutputId;
import io.jamak.store.Store;
import io.jamak.store.event.EventRow;
import io.jamak.store.testing.Seed;
import io.jamak.store.testing.TestDatabase;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class OutputCorrectionTest {
  private static final DataSource DATABASE = TestDatabase.fresh();
  private static final Store STORE = Store.open(DATABASE);

  private final Caller caller = Seed.owner(DATABASE);
  private final JobId job = Seed.running(STORE, caller, Seed.uploaded(STORE, caller, "a.mp4"));

  @Test
  void corrected_files_stand_in_the_place_of_the_old_ones_and_in_the_journal() {
    Seed.finish(STORE, job);
    OutputRow seen = standing(OutputFormat.VTT);
    OutputRow vtt = Seed.output(job, OutputFormat.VTT);
    OutputRow srt = Seed.output(job, OutputFormat.SRT);

    List<OutputRow> now = STORE.jobs().correctOutputs(caller, job, seen.id(), List.of(vtt, srt));

    assertThat(now).extracting(OutputRow::id).containsExactly(vtt.id(), srt.id());
    assertThat(STORE.jobQueries().outputs(job)).hasSameElementsAs(now);
    EventRow last =
        STORE.eventLog().history(caller.workspaceId(), EntityType.JOB, job.value()).getLast();
    assertThat(last.type()).isEqualTo(EventType.JOB_OUTPUT_CORRECTED);
    assertThat(last.payloadJson()).contains("\"language\": \"en\"", vtt.id().toString());
  }

  @Test
  void a_second_correction_of_the_same_file_is_refused_and_changes_nothing() {
    Seed.finish(STORE, job);
    OutputRow seen = standing(OutputFormat.VTT);
    OutputRow first = Seed.output(job, OutputFormat.VTT);
    STORE.jobs().correctOutputs(caller, job, seen.id(), List.of(first));

    refused(ErrorCode.CONFLICT, caller, seen.id());
    assertThat(standing(OutputFormat.VTT).id()).isEqualTo(first.id());
  }

  @Test
  void a_running_job_and_the_job_of_another_workspace_are_left_alone() {
    OutputRow output = STORE.jobs().addOutput(Seed.output(job, OutputFormat.VTT));
    refused(ErrorCode.CONFLICT, caller, output.id());

    STORE.jobs().cancel(job);
    refused(ErrorCode.NOT_FOUND, Seed.owner(DATABASE), output.id());
    refused(ErrorCode.CONFLICT, caller, OutputId.next());
    assertThat(standing(OutputFormat.VTT)).isEqualTo(output);
  }

  private void refused(ErrorCode code, Caller by, OutputId seen) {
    List<OutputRow> corrected = List.of(Seed.output(job, OutputFormat.VTT));
    assertThatThrownBy(() -> STORE.jobs().correctOutputs(by, job, seen, corrected))
        .isInstanceOfSatisfying(
            JamakException.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }

  private OutputRow standing(OutputFormat type) {
    return STORE.jobQueries().outputs(job).stream()
        .filter(row -> row.type() == type)
        .findFirst()
        .orElseThrow();
  }
}
