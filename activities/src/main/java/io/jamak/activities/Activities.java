package io.jamak.activities;

import io.jamak.activities.document.DocumentSteps;
import io.jamak.activities.engine.EngineChoice;
import io.jamak.activities.engine.EngineRegistry;
import io.jamak.activities.engine.EngineSettings;
import io.jamak.activities.ingest.IngestActivitiesImpl;
import io.jamak.activities.journal.JournalActivitiesImpl;
import io.jamak.activities.language.LanguageActivitiesImpl;
import io.jamak.activities.media.MediaActivitiesImpl;
import io.jamak.activities.media.MediaSteps;
import io.jamak.activities.media.MediaTools;
import io.jamak.activities.media.SourceFiles;
import io.jamak.activities.process.Sandbox;
import io.jamak.activities.process.Scratch;
import io.jamak.activities.speech.SpeechActivitiesImpl;
import io.jamak.activities.voice.CutStep;
import io.jamak.activities.webhook.WebhookActivitiesImpl;
import io.jamak.domain.engine.EngineInfo;
import io.jamak.domain.webhook.ReceiverRules;
import io.jamak.store.webhook.WebhookSecrets;
import io.jamak.workflows.ingest.IngestActivities;
import io.jamak.workflows.job.JournalActivities;
import io.jamak.workflows.job.LanguageActivities;
import io.jamak.workflows.job.MediaActivities;
import io.jamak.workflows.job.SpeechActivities;
import io.jamak.workflows.webhook.WebhookActivities;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** All activity implementations of one worker process; close it after the worker has stopped. */
public final class Activities implements AutoCloseable {
  /** Long enough for the next step of the same file, short enough to leave nothing behind. */
  private static final Duration SOURCE_LINGER = Duration.ofSeconds(1);

  private final Scratch scratch;
  private final Sandbox sandbox;
  private final EngineRegistry engines;
  private final IngestActivities ingest;
  private final MediaActivities media;
  private final SpeechActivities speech;
  private final LanguageActivities language;
  private final JournalActivities journal;
  private final WebhookActivitiesImpl webhook;

  private Activities(
      ActivityStores stores,
      EngineSettings settings,
      ReceiverRules receivers,
      Scratch scratch,
      Sandbox sandbox) {
    this.scratch = scratch;
    this.sandbox = sandbox;
    this.engines = EngineRegistry.of(settings, sandbox, scratch);
    SourceFiles sources = new SourceFiles(stores.blobs(), scratch, SOURCE_LINGER);
    StepBlobs results = new StepBlobs(stores.blobs());
    MediaSteps steps =
        new MediaSteps(stores.blobs(), results, new MediaTools(sandbox), sources, scratch);
    DocumentSteps documents = new DocumentSteps(results, stores.blobs(), stores.jobs());
    this.ingest = new IngestActivitiesImpl(stores.assetQueries(), stores.assets(), steps);
    this.media = new MediaActivitiesImpl(steps, documents);
    CutStep cutter = new CutStep(stores.blobs(), results, engines::voiceDetector);
    this.speech = new SpeechActivitiesImpl(stores.blobs(), results, engines::transcriber, cutter);
    this.language =
        new LanguageActivitiesImpl(results, engines.translators(), settings.translator());
    EngineChoice choice = new EngineChoice(settings, () -> known(engines, stores));
    this.journal =
        new JournalActivitiesImpl(
            stores.jobs(), stores.jobQueries(), stores.assetQueries(), choice);
    this.webhook =
        new WebhookActivitiesImpl(
            stores.deliveries(), new WebhookSecrets(stores.accounts()), receivers);
  }

  /**
   * Makes them all.
   *
   * @param receivers to whom messages of webhooks may go
   * @param scratchRoot folder for temporary files; several processes may share it
   */
  public static Activities create(
      ActivityStores stores, EngineSettings settings, ReceiverRules receivers, Path scratchRoot)
      throws IOException {
    return new Activities(stores, settings, receivers, Scratch.open(scratchRoot), Sandbox.detect());
  }

  /** What this worker's engines can do now, to be published every 15 s. */
  public List<EngineInfo> engineInfos() {
    return engines.infos();
  }

  /** What is missing of the isolation of media tools, "" for nothing. */
  public String isolationProblem() {
    return sandbox.problem();
  }

  /** Queue media. */
  public IngestActivities ingest() {
    return ingest;
  }

  /** Queue media. */
  public MediaActivities media() {
    return media;
  }

  /** Queue speech. */
  public SpeechActivities speech() {
    return speech;
  }

  /** Queue language. */
  public LanguageActivities language() {
    return language;
  }

  /** Queue flow. */
  public JournalActivities journal() {
    return journal;
  }

  /** Queue webhook. */
  public WebhookActivities webhook() {
    return webhook;
  }

  /** Ends engines and deletes temporary files. */
  @Override
  public void close() throws IOException {
    engines.close();
    webhook.close();
    scratch.close();
  }

  /** Other workers may have what this one lacks. */
  private static List<EngineInfo> known(EngineRegistry own, ActivityStores stores) {
    return Stream.concat(own.infos().stream(), stores.engineReports().current().stream()).toList();
  }
}
