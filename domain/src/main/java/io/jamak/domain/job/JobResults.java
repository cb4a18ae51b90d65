package io.jamak.domain.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a job has made that a later attempt may begin with instead of making it again.
 *
 * @param soundMs length of the sound that was listened to, in ms
 * @param transcript all words; null before they are there
 * @param cues made of them by the profile; null before they are there
 * @param translations of the cues, by BCP 47 language
 */
public record JobResults(
    long soundMs,
    @Nullable Kept transcript,
    @Nullable Kept cues,
    @Nullable Map<String, Kept> translations) {
  /** Nothing is there. */
  public static final JobResults NONE = new JobResults(0, null, null, Map.of());

  public JobResults {
    translations = Map.copyOf(Objects.requireNonNullElse(translations, Map.of()));
  }

  /**
   * A result in storage.
   *
   * @param key its storage key
   * @param items words of a transcript, cues of a list of cues
   */
  public record Kept(String key, int items) {}

  /** These, with what was made since. */
  public JobResults with(JobResults more) {
    Map<String, Kept> all = new LinkedHashMap<>(translated());
    all.putAll(more.translated());
    return new JobResults(
        more.transcript == null ? soundMs : more.soundMs,
        more.transcript == null ? transcript : more.transcript,
        more.cues == null ? cues : more.cues,
        all);
  }

  /** The translations by language. */
  public Map<String, Kept> translated() {
    return Objects.requireNonNull(translations);
  }

  /**
   * The steps with which an attempt can begin, in order; none where nobody speaks, for nothing was
   * made then.
   *
   * @param targets the languages that it is to translate into
   */
  public List<JobStep> starts(List<String> targets) {
    List<JobStep> starts = new ArrayList<>();
    if (transcript != null && transcript.items() > 0) {
      starts.add(JobStep.COMPOSE);
      if (cues != null) {
        starts.add(JobStep.TRANSLATE);
        if (translated().keySet().containsAll(targets)) {
          starts.add(JobStep.WRITE_OUTPUTS);
        }
      }
    }
    return List.copyOf(starts);
  }

  /** What an attempt that begins with this step does not make again; nothing without a step. */
  public JobResults before(@Nullable JobStep step) {
    return switch (step) {
      case COMPOSE -> new JobResults(soundMs, transcript, null, Map.of());
      case TRANSLATE -> new JobResults(soundMs, transcript, cues, Map.of());
      case WRITE_OUTPUTS -> this;
      case null, default -> NONE;
    };
  }
}
