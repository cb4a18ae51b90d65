package io.jamak.store.job;

import io.jamak.domain.account.Caller;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.event.JobEvent;
import io.jamak.domain.event.StepState;
import io.jamak.domain.job.JobBatchId;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobOptions;
import io.jamak.domain.job.JobResults;
import io.jamak.domain.job.JobStep;
import io.jamak.domain.job.JobWarning;
import io.jamak.domain.job.OutputId;
import io.jamak.store.Outcome;
import io.jamak.store.sql.Db;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes jobs: compare-and-set along {@code JobStatus.canBecome}, with the event in the same
 * transaction.
 */
public interface JobRepository {
  /** The one over PostgreSQL; {@code Store} calls this. */
  static JobRepository over(Db db) {
    return new JooqJobRepository(db);
  }

  /** Inserts jobs in one transaction, DRAFT or QUEUED as a batch of their own; all or none. */
  default List<JobRow> create(Caller caller, List<NewJob> jobs, boolean queued) {
    return create(caller, jobs, queued, JobBatchId.next());
  }

  /**
   * The same.
   *
   * @param batch of which they are, a new one or one that has jobs already; drafts are of none
   */
  List<JobRow> create(Caller caller, List<NewJob> jobs, boolean queued, JobBatchId batch);

  /** Replaces the options of a DRAFT. */
  Outcome changeOptions(Caller caller, JobId id, JobOptions options);

  /** Sets the priority of a DRAFT or QUEUED job; higher runs first. */
  Outcome changePriority(Caller caller, JobId id, int priority);

  /** DRAFT to QUEUED. */
  Outcome queue(Caller caller, JobId id);

  /**
   * DRAFT to QUEUED for many at once, in one transaction and few statements; says for each what
   * happened. One that cannot go leaves the others alone. Those that go are a batch of their own.
   */
  default Map<JobId, Outcome> queueAll(Caller caller, List<JobId> ids) {
    return queueAll(caller, ids, JobBatchId.next());
  }

  /**
   * The same.
   *
   * @param batch of which they are, a new one or one that has jobs already
   */
  Map<JobId, Outcome> queueAll(Caller caller, List<JobId> ids, JobBatchId batch);

  /** Notes that the job's workflow exists (QUEUED stays QUEUED). */
  void markDispatched(JobId id);

  /** QUEUED to RUNNING. */
  Outcome start(JobId id);

  /**
   * Adds lines to the timeline, each (job, step, part, attempt, state) once, and moves the bar.
   *
   * @param percent 1 to 100, 0 leaves the bar; ignored unless RUNNING, never goes back, writes no
   *     event
   */
  void recordProgress(JobId id, List<StepEvent> steps, int percent);

  /**
   * Adds outputs in one transaction, each unless the job has one of that type, kind and language;
   * returns the rows that stand.
   */
  default List<OutputRow> addOutputs(JobId id, List<OutputRow> outputs) {
    return addOutputs(id, outputs, "", List.of());
  }

  /**
   * The same, with what somebody should look at in them; a repeat replaces the warnings of its
   * scope. Where nothing is to be said of a scope, nothing is written.
   *
   * @param scope "" for what was heard, a language for its translation
   */
  List<OutputRow> addOutputs(
      JobId id, List<OutputRow> outputs, String scope, List<JobWarning> warnings);

  /**
   * Puts files that a person corrected in the place of those of the same kind and language, in one
   * transaction; what they replace is kept aside.
   *
   * @param seen the output that the corrections were made on: compare-and-set
   * @param corrected rows of the kind and language of {@code seen}
   * @return the rows that stand now
   * @throws io.jamak.domain.error.JamakException NOT_FOUND, CONFLICT while the job has not ended or
   *     when {@code seen} stands no more
   */
  List<OutputRow> correctOutputs(Caller caller, JobId id, OutputId seen, List<OutputRow> corrected);

  /** Adds one output. */
  default OutputRow addOutput(OutputRow output) {
    return addOutputs(output.jobId(), List.of(output)).getFirst();
  }

  /**
   * RUNNING to SUCCEEDED with the usage row, in one transaction; a repeat is ALREADY and bills
   * nothing.
   *
   * @param noSpeech whether nobody speaks: nothing is billed then, and it is among the warnings
   */
  Outcome succeed(JobId id, long processingMs, long translationMs, boolean noSpeech);

  /** QUEUED or RUNNING to FAILED, usage 0. */
  Outcome fail(
      JobId id, ErrorCode code, @Nullable JobStep step, @Nullable Integer attempt, String message);

  /** DRAFT, QUEUED or RUNNING to CANCELED, usage 0 where it had started. */
  Outcome cancel(JobId id);

  /**
   * Accepts a person's wish that a job ends. What waits is CANCELED at once. What runs stays
   * RUNNING until its workflow has stopped the engine, but can only become CANCELED from here on:
   * it is neither billed nor failed any more. What the workflow must be told is kept in the row,
   * see {@link JobQueries#listOrders}.
   *
   * @param force ends what runs at once too, without waiting for its worker
   */
  Outcome requestCancel(Caller caller, JobId id, boolean force);

  /** Notes that a workflow was told this, or is not there to be told. */
  void markTold(JobId id, WorkflowOrder order);

  /** Notes what a running job has made, beside what is noted already; one that has ended stays. */
  void noteResults(JobId id, JobResults made);

  /**
   * What a new job needs.
   *
   * @param fromStep with which it begins; null for the first
   * @param results what it does not make again; none where it begins with the first step
   */
  record NewJob(
      AssetId assetId,
      JobOptions options,
      int priority,
      @Nullable JobId retryOf,
      @Nullable JobStep fromStep,
      JobResults results) {
    /** One that begins with the first step. */
    public NewJob(AssetId assetId, JobOptions options, int priority, @Nullable JobId retryOf) {
      this(assetId, options, priority, retryOf, null, JobResults.NONE);
    }

    /** Another attempt at what {@code old} did, from a step on; null for all of it. */
    public static NewJob again(JobRow old, JobOptions options, @Nullable JobStep fromStep) {
      return new NewJob(
          old.assetId(),
          options,
          old.priority(),
          old.id(),
          fromStep,
          old.results().before(fromStep));
    }
  }

  /**
   * One line of the timeline.
   *
   * @param part which piece or language, "" for the whole step
   * @param detail words for the engineer, null for none; the time where it waits or goes on
   */
  record StepEvent(
      JobStep step, String part, int attempt, StepState state, @Nullable String detail) {
    /** Whether an engine asked for patience until {@link #detail}. */
    boolean waits() {
      return state == StepState.WAITING;
    }

    /** Whether the step goes on from here; a pause is no step. */
    boolean begins() {
      return !part.equals(JobEvent.StepReported.PAUSE)
          && (state == StepState.STARTED || state == StepState.RESUMED);
    }

    /** Of "3/12", a piece that is recognised, the 12; 0 for all that is no piece. */
    int piecesInAll() {
      return step == JobStep.TRANSCRIBE && part.matches("\\d{1,9}/\\d{1,9}")
          ? Integer.parseInt(part.substring(part.indexOf('/') + 1))
          : 0;
    }

    /** Whether one attempt may have several of them, told apart by their time. */
    boolean repeats() {
      return waits() || state == StepState.RESUMED;
    }
  }
}
