package io.jamak.activities.language;

import io.jamak.activities.StepBlobs;
import io.jamak.activities.StepKey;
import io.jamak.activities.document.CueDocument;
import io.jamak.activities.document.DocumentBlobs;
import io.jamak.activities.process.ActivityRun;
import io.jamak.activities.process.Cancellation;
import io.jamak.domain.engine.EngineInfo;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.job.JobOptions;
import io.jamak.domain.job.JobWarning;
import io.jamak.domain.job.WarningCode;
import io.jamak.subtitles.Cue;
import io.jamak.subtitles.CueList;
import io.jamak.subtitles.Profile;
import io.jamak.subtitles.Profiles;
import io.jamak.subtitles.SentenceJoiner;
import io.jamak.subtitles.Translation;
import io.jamak.subtitles.TranslationUnit;
import io.jamak.workflows.job.JobPlan;
import io.jamak.workflows.job.LanguageActivities;
import io.jamak.workflows.job.StepResult;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Translates cue lists with the engine that the job's plan names. */
public final class LanguageActivitiesImpl implements LanguageActivities {
  private static final int VERSION = 3;

  private final DocumentBlobs documents;
  private final List<Translator> translators;
  private final boolean bound;

  /**
   * @param translators the engines of this worker, by their ids
   * @param named the only one that may be used, "" for any
   */
  public LanguageActivitiesImpl(StepBlobs blobs, List<Translator> translators, String named) {
    this.documents = new DocumentBlobs(blobs);
    this.translators = List.copyOf(translators);
    this.bound = !named.isEmpty();
  }

  @Override
  public StepResult translate(JobPlan plan, StepResult cues, String targetLang) {
    return ActivityRun.run(cancellation -> translate(plan, cues, targetLang, cancellation));
  }

  StepResult translate(JobPlan plan, StepResult cues, String targetLang, Cancellation cancellation)
      throws IOException {
    CueDocument source = documents.cues(cues.key());
    String from = source.cues().language();
    if (from.equals(targetLang)) {
      return new StepResult(cues.key(), cues.items(), true);
    }
    Translator translator = translatorFor(plan, from, targetLang);
    EngineInfo info = translator.info();
    Profile profile = Profiles.defaultFor(targetLang);
    String key =
        StepKey.of("translate", VERSION)
            .with("cues", cues.key())
            .with("engine", translator.id())
            .with("version", info.version())
            .with("target", targetLang)
            .with("profile", profile)
            .in(plan.workspaceId());
    return documents.cuesOnce(
        key,
        () -> {
          requireReady(info);
          return translated(new Request(translator, profile, targetLang), source, cancellation);
        });
  }

  private static CueDocument translated(
      Request request, CueDocument document, Cancellation cancellation) throws IOException {
    CueList source = document.cues();
    List<TranslationUnit> units = SentenceJoiner.join(source.cues());
    Map<String, String> answers =
        new TranslationJob(request.translator, source.language(), request.to, cancellation)
            .run(units);
    List<JobWarning> left =
        units.stream()
            .filter(unit -> !answers.containsKey(unit.id()))
            .map(unit -> untranslated(unit, source.cues()))
            .toList();
    CueList cues = Translation.apply(source, units, answers, request.profile, request.to);
    return new CueDocument(document.transcriptKey(), cues, left);
  }

  private static JobWarning untranslated(TranslationUnit unit, List<Cue> cues) {
    return JobWarning.of(
        WarningCode.UNTRANSLATED,
        cues.get(unit.cueIndexes().getFirst()).startMs(),
        cues.get(unit.cueIndexes().getLast()).endMs(),
        1);
  }

  /**
   * The one that was chosen at the start; where the language was not known then and it is well and
   * does not translate from it, another that does.
   */
  private Translator translatorFor(JobPlan plan, String from, String to) {
    Translator chosen = translator(plan.translator());
    String pair = from + ">" + to;
    boolean free = !bound && plan.sourceLang().equals(JobOptions.DETECT) && chosen.info().ready();
    if (!free || chosen.info().pairs().contains(pair)) {
      return chosen;
    }
    return translators.stream()
        .filter(other -> other.info().ready() && other.info().pairs().contains(pair))
        .min(Comparator.comparing(other -> other.info().demoQuality()))
        .orElse(chosen);
  }

  private Translator translator(String id) {
    return translators.stream()
        .filter(translator -> translator.id().equals(id))
        .findFirst()
        .orElseThrow(() -> unknown(id));
  }

  private JamakException unknown(String id) {
    List<String> known = translators.stream().map(Translator::id).toList();
    return new JamakException(
        ErrorCode.ENGINE_MISSING, "translator: " + id + " (expected: one of " + known + ")");
  }

  private static void requireReady(EngineInfo info) {
    if (!info.ready()) {
      throw new JamakException(
          ErrorCode.ENGINE_MISSING, info.id() + ": " + info.problem() + "; " + info.mend());
    }
  }

  private record Request(Translator translator, Profile profile, String to) {}
}
