package io.jamak.activities.document;

import io.jamak.domain.job.JobOptions;
import io.jamak.domain.job.JobWarning;
import io.jamak.domain.job.WarningCode;
import io.jamak.subtitles.piece.PieceAnswer;
import io.jamak.subtitles.piece.PieceAnswer.Spoken;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the pieces of a sound say together about its language. */
final class PieceLanguages {
  /** A detector that is surer than this contradicts a person. */
  private static final double CONFIDENT = 0.8;

  /** A detector that is less sure than this over a whole file may well be wrong. */
  private static final double UNSURE = 0.5;

  /** A shorter voice is too little to contradict anybody by. */
  private static final long LEAST_VOICE_MS = 2_000;

  private PieceLanguages() {}

  /** The language of most time; empty where nobody said a word. */
  static Optional<String> spoken(List<PieceAnswer> answers) {
    Map<String, Long> time = new HashMap<>();
    for (PieceAnswer answer : answers) {
      for (Spoken spoken : answer.languages()) {
        time.merge(spoken.language(), spoken.toMs() - spoken.fromMs() + 1, Long::sum);
      }
    }
    return time.entrySet().stream()
        .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }

  /** Mixed, unsure, or another one than a person has set. */
  static List<JobWarning> warnings(String asked, String language, List<PieceAnswer> answers) {
    List<PieceAnswer> heard = answers.stream().filter(a -> !a.words().isEmpty()).toList();
    List<JobWarning> warnings = new ArrayList<>();
    if (asked.equals(JobOptions.DETECT)) {
      heard.stream()
          .flatMap(answer -> answer.languages().stream())
          .filter(spoken -> !spoken.language().equals(language))
          .forEach(spoken -> warnings.add(mixed(spoken)));
      unsure(heard, language).ifPresent(warnings::add);
    } else {
      contradicted(asked, heard).ifPresent(warnings::add);
    }
    return warnings;
  }

  private static Optional<JobWarning> unsure(List<PieceAnswer> heard, String language) {
    double likely = 0;
    double all = 0;
    for (PieceAnswer answer : heard) {
      boolean detects = !answer.detected().isEmpty();
      likely += detects ? weight(answer) * answer.confidence() : weight(answer);
      all += weight(answer);
    }
    return likely >= all * UNSURE
        ? Optional.empty()
        : Optional.of(
            around(WarningCode.LANGUAGE_UNSURE, heard, told(language, likely / Math.max(1, all))));
  }

  /** More voice contradicts than agrees. */
  private static Optional<JobWarning> contradicted(String asked, List<PieceAnswer> heard) {
    String primary = asked.split("-", 2)[0];
    List<PieceAnswer> others =
        heard.stream()
            .filter(a -> !a.detected().isEmpty() && !a.detected().equals(primary))
            .filter(a -> a.confidence() >= CONFIDENT)
            .toList();
    long against = others.stream().mapToLong(PieceLanguages::weight).sum();
    long all = heard.stream().mapToLong(PieceLanguages::weight).sum();
    if (against < LEAST_VOICE_MS || against * 2 <= all) {
      return Optional.empty();
    }
    PieceAnswer first = others.getFirst();
    return Optional.of(
        around(WarningCode.LANGUAGE_MISMATCH, others, told(first.detected(), first.confidence())));
  }

  private static String told(String language, double likely) {
    return String.format(Locale.ROOT, "%s %.2f", language, likely);
  }

  private static JobWarning mixed(Spoken spoken) {
    return new JobWarning(
        WarningCode.LANGUAGES_MIXED,
        spoken.fromMs(),
        spoken.toMs(),
        spoken.words(),
        spoken.language());
  }

  private static JobWarning around(WarningCode code, List<PieceAnswer> answers, String detail) {
    long from = answers.getFirst().words().getFirst().startMs();
    long to = from;
    int words = 0;
    for (PieceAnswer answer : answers) {
      to = Math.max(to, answer.words().getLast().endMs());
      words += answer.words().size();
    }
    return new JobWarning(code, from, to, words, detail);
  }

  /** Where no detector measured voice, each word stands for some. */
  private static long weight(PieceAnswer answer) {
    return answer.voicedMs() > 0 ? answer.voicedMs() : answer.words().size() * 300L;
  }
}
