package io.jamak.workflows.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.domain.job.JobStep;
import io.jamak.workflows.SearchKeys;
import io.jamak.workflows.TaskQueues;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.failure.CanceledFailure;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.worker.WorkerOptions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One job on an in-memory Temporal server that skips time, with scripted activities. */
public final class JobBench implements AutoCloseable {
  private final TestWorkflowEnvironment environment;
  private final Script script = new Script();
  private final String jobId = UUID.randomUUID().toString();
  private final Case setting;
  private final InMemoryJournal journal;
  private @Nullable WorkflowStub stub;

  /** What kind of job it is. */
  public record Case(
      int pieces,
      int audioStreams,
      int wordsPerPiece,
      boolean diarization,
      List<String> targets,
      @Nullable Beginning beginning) {
    /** Three pieces with speech, no translation. */
    public static final Case PLAIN = new Case(3, 1, 40, false, List.of(), null);

    public Case to(String... languages) {
      return new Case(
          pieces, audioStreams, wordsPerPiece, diarization, List.of(languages), beginning);
    }

    public Case pieces(int count) {
      return new Case(count, audioStreams, wordsPerPiece, diarization, targets, beginning);
    }

    public Case speakers() {
      return new Case(pieces, audioStreams, wordsPerPiece, true, targets, beginning);
    }

    public Case silent() {
      return new Case(pieces, audioStreams, 0, diarization, targets, beginning);
    }

    /** An attempt that takes over the words of 90 s, and the cues where it does not make them. */
    public Case from(JobStep step, String... translated) {
      StepResult cues = step == JobStep.COMPOSE ? null : new StepResult("cues(old)", 15, true);
      Map<String, StepResult> translations =
          Arrays.stream(translated)
              .collect(
                  Collectors.toMap(
                      language -> language,
                      language -> new StepResult(language + "(cues(old))", 15, true)));
      StepResult words = new StepResult("old", 120, true);
      return new Case(
          pieces,
          audioStreams,
          wordsPerPiece,
          diarization,
          targets,
          new Beginning(step, 90_000, words, cues, translations));
    }

    public Case withoutSound() {
      return new Case(pieces, 0, wordsPerPiece, diarization, targets, beginning);
    }
  }

  public JobBench(Case setting) {
    this(setting, SubtitleJobWorkflowImpl.class);
  }

  public JobBench(Case setting, Class<? extends SubtitleJobWorkflow> implementation) {
    this.setting = setting;
    this.journal = new InMemoryJournal(script, plan());
    this.environment = environment();
    worker(TaskQueues.FLOW).registerWorkflowImplementationTypes(implementation);
    environment
        .getWorkerFactory()
        .getWorker(TaskQueues.FLOW)
        .registerActivitiesImplementations(journal);
    worker(TaskQueues.MEDIA)
        .registerActivitiesImplementations(
            new ScriptedMedia(script, setting.pieces(), setting.audioStreams()));
    worker(TaskQueues.SPEECH)
        .registerActivitiesImplementations(
            new ScriptedSpeech(script, setting.pieces(), setting.wordsPerPiece()));
    worker(TaskQueues.LANGUAGE).registerActivitiesImplementations(new ScriptedLanguage(script));
  }

  /**
   * An environment that knows our search attributes and hides this machine's name. The recorder may
   * name a real server, on which the search attributes are registered.
   */
  public static TestWorkflowEnvironment environment() {
    TestEnvironmentOptions.Builder options =
        TestEnvironmentOptions.newBuilder()
            .setWorkflowClientOptions(
                WorkflowClientOptions.newBuilder().setIdentity("bench").build())
            .setWorkerFactoryOptions(
                WorkerFactoryOptions.newBuilder().setUsingVirtualWorkflowThreads(true).build());
    SearchKeys.ALL.forEach(
        key ->
            options.registerSearchAttribute(
                key.getName(), IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD));
    String server = System.getProperty("jamak.record.server");
    if (server != null) {
      options.setUseExternalService(true).setTarget(server);
    }
    return TestWorkflowEnvironment.newInstance(options.build());
  }

  /** Starts the job; workers answer from now on. */
  public JobBench start() {
    environment.start();
    startWithoutWorkers();
    return this;
  }

  /** Starts the job while no worker runs. */
  void startWithoutWorkers() {
    stub = client().newUntypedWorkflowStub("SubtitleJobWorkflow", options());
    stub.start(new JobRequest(jobId, "asset-1", "workspace-1", "talk.mp4", 3));
  }

  void startWorkers() {
    environment.start();
  }

  /** Waits for the end. */
  public JobResult result() {
    return running().getResult(JobResult.class);
  }

  /** Waits until Temporal shows the workflow as canceled; returns what JamakStatus says. */
  String canceledAs() {
    assertThatThrownBy(this::result)
        .isInstanceOf(WorkflowFailedException.class)
        .hasCauseInstanceOf(CanceledFailure.class);
    return status();
  }

  /** The search attribute by which operators find the job. */
  String status() {
    return running().describe().getTypedSearchAttributes().get(SearchKeys.STATUS);
  }

  WorkflowStub running() {
    if (stub == null) {
      throw new IllegalStateException("stub: null (expected: start() was called)");
    }
    return stub;
  }

  JobSnapshot snapshot() {
    return running().query("snapshot", JobSnapshot.class);
  }

  /** Cancels from any thread, an activity's too. */
  public void cancel() {
    byId().cancel();
  }

  /**
   * Cancels when three activities run, so that none ends while the cancel is being worked on: the
   * in-memory server, unlike the real one, refuses to cancel what has just ended.
   */
  void cancelOnceThreeRun() {
    Script.await(() -> script.running() == 3);
    cancel();
  }

  /** Cancels from an activity, and returns when the workflow has asked that activity to stop. */
  void cancelAndAwaitRequest() {
    cancel();
    Script.await(
        () ->
            history().getEvents().stream()
                .anyMatch(HistoryEvent::hasActivityTaskCancelRequestedEventAttributes));
  }

  void signal(String name) {
    byId().signal(name);
  }

  public Script script() {
    return script;
  }

  InMemoryJournal journal() {
    return journal;
  }

  /** Pauses the job while its audio is cut, and resumes it after that. */
  public void pauseAfterCutAndResume() {
    script.on("CUT", () -> signal("pause"));
    journal.when("CUT #1 done", () -> signal("resume"));
  }

  /** Waits for the end, however it ends. */
  public void awaitEnd() {
    try {
      result();
    } catch (WorkflowFailedException canceled) {
      assertThat(canceled).hasCauseInstanceOf(CanceledFailure.class);
    }
  }

  /** Lets time pass for timers, without waiting. */
  void letPass(Duration time) {
    environment.sleep(time);
  }

  /** What Temporal wrote down. */
  public WorkflowExecutionHistory history() {
    return client().fetchHistory(SubtitleJobWorkflow.idOf(jobId));
  }

  @Override
  public void close() {
    environment.close();
  }

  private WorkflowClient client() {
    return environment.getWorkflowClient();
  }

  private WorkflowStub byId() {
    return client().newUntypedWorkflowStub(SubtitleJobWorkflow.idOf(jobId));
  }

  private WorkflowOptions options() {
    return WorkflowOptions.newBuilder()
        .setWorkflowId(SubtitleJobWorkflow.idOf(jobId))
        .setTaskQueue(TaskQueues.FLOW)
        .build();
  }

  private Worker worker(String queue) {
    return environment.newWorker(
        queue,
        WorkerOptions.newBuilder()
            .setMaxHeartbeatThrottleInterval(Duration.ofMillis(20))
            .setDefaultHeartbeatThrottleInterval(Duration.ofMillis(20))
            .build());
  }

  private JobPlan plan() {
    return new JobPlan(
        jobId,
        "asset-1",
        "workspace-1",
        "source",
        "etag",
        "en",
        setting.targets(),
        List.of("srt", "vtt"),
        setting.diarization(),
        "en-standard",
        "scripted",
        "scripted",
        "",
        0,
        0,
        setting.beginning());
  }
}
