package io.jamak.activities.document;

import io.jamak.domain.job.JobOptions;
import io.jamak.domain.job.JobWarning;
import io.jamak.domain.job.WarningCode;
import io.jamak.subtitles.DroppedWord;
import io.jamak.subtitles.HeardPiece;
import io.jamak.subtitles.Transcript;
import io.jamak.subtitles.Word;
import io.jamak.subtitles.piece.PieceAnswer;
import io.jamak.workflows.job.Audio;
import io.jamak.workflows.job.JobPlan;
import java.util.ArrayList;
import java.util.List;

/** Joins what was heard in the pieces, whose words carry times of the whole sound already. */
final class TranscriptMerger {
  private static final String UNDETERMINED = "und";

  private final JobPlan plan;
  private final Audio audio;
  private final List<PieceAnswer> answers;
  private final List<Word> words = new ArrayList<>();
  private final List<DroppedWord> dropped = new ArrayList<>();
  private final List<HeardPiece> pieces = new ArrayList<>();

  private TranscriptMerger(JobPlan plan, Audio audio, List<PieceAnswer> answers) {
    this.plan = plan;
    this.audio = audio;
    this.answers = answers;
  }

  /** All words, kept and dropped, and what somebody should look at. */
  static Transcript merge(JobPlan plan, Audio audio, List<PieceAnswer> answers) {
    return new TranscriptMerger(plan, audio, answers).merged();
  }

  private Transcript merged() {
    for (int i = 0; i < answers.size(); i++) {
      add(i, answers.get(i));
    }
    String language =
        plan.sourceLang().equals(JobOptions.DETECT)
            ? PieceLanguages.spoken(answers).orElse(UNDETERMINED)
            : plan.sourceLang();
    return new Transcript(
        language,
        plan.transcriber(),
        audio.durationMs(),
        words,
        dropped,
        pieces,
        warnings(language));
  }

  private void add(int index, PieceAnswer answer) {
    answer.words().forEach(word -> words.add(word.inPiece(index)));
    for (DroppedWord each : answer.dropped()) {
      dropped.add(new DroppedWord(each.word().inPiece(index), each.reason(), each.rule()));
    }
    if (!answer.attempts().isEmpty()) {
      List<PieceAnswer.Attempt> attempts = answer.attempts();
      pieces.add(
          new HeardPiece(
              index,
              attempts.stream().mapToLong(PieceAnswer.Attempt::fromMs).min().orElseThrow(),
              attempts.stream().mapToLong(PieceAnswer.Attempt::toMs).max().orElseThrow(),
              plan.transcriber(),
              answer.language(),
              answer.attempts().size()));
    }
  }

  private List<JobWarning> warnings(String language) {
    List<JobWarning> all = new ArrayList<>(audio.warnings());
    answers.forEach(answer -> all.addAll(answer.warnings()));
    if (words.isEmpty()) {
      all.add(JobWarning.of(WarningCode.NO_SPEECH, 0, audio.durationMs(), 1));
    } else {
      all.addAll(PieceLanguages.warnings(plan.sourceLang(), language, answers));
    }
    return Warnings.tidy(all);
  }
}
