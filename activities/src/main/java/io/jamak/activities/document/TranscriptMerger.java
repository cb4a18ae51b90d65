package io.jamak.activities.document;

import io.jamak.subtitles.Transcript;
import io.jamak.subtitles.Word;
import io.jamak.workflows.job.Audio;
import io.jamak.workflows.job.JobPlan;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Joins the transcripts of pieces, whose words carry times of the whole sound already. */
final class TranscriptMerger {
  private static final String DETECT = "auto";
  private static final String UNDETERMINED = "und";

  private TranscriptMerger() {}

  static Transcript merge(JobPlan plan, Audio audio, List<Transcript> pieces) {
    List<Word> words = pieces.stream().flatMap(piece -> piece.words().stream()).toList();
    String language = plan.sourceLang().equals(DETECT) ? spoken(pieces) : plan.sourceLang();
    return new Transcript(language, plan.transcriber(), audio.durationMs(), words);
  }

  /** The language of most words, by BCP 47 "und" where nothing was said. */
  private static String spoken(List<Transcript> pieces) {
    Map<String, Integer> words = new HashMap<>();
    for (Transcript piece : pieces) {
      if (!piece.words().isEmpty()) {
        words.merge(piece.language(), piece.words().size(), Integer::sum);
      }
    }
    return words.entrySet().stream()
        .max(
            Comparator.comparing(Map.Entry<String, Integer>::getValue)
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse(UNDETERMINED);
  }
}
