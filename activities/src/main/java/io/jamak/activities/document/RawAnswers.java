package io.jamak.activities.document;

import io.jamak.activities.StepBlobs;
import io.jamak.activities.StepKey;
import io.jamak.subtitles.DroppedWord;
import io.jamak.subtitles.piece.PieceAnswer;
import io.jamak.subtitles.piece.PieceAnswer.Attempt;
import io.jamak.workflows.job.JobPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that the engine answered in a job, as it came, beside the words that were left out: the proof
 * that no word is lost.
 */
final class RawAnswers {
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final int VERSION = 1;

  private final StepBlobs blobs;

  RawAnswers(StepBlobs blobs) {
    this.blobs = blobs;
  }

  private record Document(String engine, List<RawPiece> pieces, List<DroppedWord> dropped) {}

  private record RawPiece(int index, List<Attempt> attempts) {}

  /** Keeps the answers that this transcript is made of. */
  void keep(JobPlan plan, String transcriptKey, List<PieceAnswer> answers) {
    List<RawPiece> pieces = new ArrayList<>();
    List<DroppedWord> dropped = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      pieces.add(new RawPiece(i, answers.get(i).attempts()));
      dropped.addAll(answers.get(i).dropped());
    }
    byte[] json = MAPPER.writeValueAsBytes(new Document(plan.transcriber(), pieces, dropped));
    blobs.keep(key(plan, transcriptKey), json, "application/json");
  }

  /** The answers of a transcript that was made of another one are the same. */
  void copy(JobPlan plan, String fromTranscriptKey, String toTranscriptKey) {
    find(plan, fromTranscriptKey)
        .ifPresent(json -> blobs.keep(key(plan, toTranscriptKey), json, "application/json"));
  }

  /** Empty for transcripts that are older than this record. */
  Optional<byte[]> find(JobPlan plan, String transcriptKey) {
    return blobs.find(key(plan, transcriptKey));
  }

  private static String key(JobPlan plan, String transcriptKey) {
    return StepKey.of("raw", VERSION).with("transcript", transcriptKey).in(plan.workspaceId());
  }
}
