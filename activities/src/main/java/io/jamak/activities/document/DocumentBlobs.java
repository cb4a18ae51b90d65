package io.jamak.activities.document;

import io.jamak.activities.StepBlobs;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.subtitles.Transcript;
import io.jamak.subtitles.format.TranscriptJson;
import io.jamak.subtitles.piece.PieceAnswer;
import io.jamak.workflows.job.StepResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/** Reads and keeps the transcripts and cue lists of steps; what exists is never made again. */
public final class DocumentBlobs {
  private final StepBlobs blobs;

  public DocumentBlobs(StepBlobs blobs) {
    this.blobs = blobs;
  }

  /** The transcript under a key. */
  public Transcript transcript(String key) {
    return parse(key, read(key), TranscriptJson::read);
  }

  /** What was heard in one piece. */
  PieceAnswer piece(String key) {
    return parse(key, read(key), PieceAnswer::read);
  }

  /** The cues under a key. */
  public CueDocument cues(String key) {
    return parse(key, read(key), CueDocument::read);
  }

  /** The transcript of a step: the one that exists, else a new one. */
  public StepResult transcriptOnce(String key, Work<Transcript> work) throws IOException {
    Optional<Transcript> known =
        blobs.find(key).map(bytes -> parse(key, bytes, TranscriptJson::read));
    if (known.isPresent()) {
      return new StepResult(key, known.get().words().size(), true);
    }
    Transcript made = work.make();
    keep(key, TranscriptJson.write(made), "application/json");
    return new StepResult(key, made.words().size(), false);
  }

  /** The cues of a step: those that exist, else new ones. */
  public StepResult cuesOnce(String key, Work<CueDocument> work) throws IOException {
    Optional<CueDocument> known =
        blobs.find(key).map(bytes -> parse(key, bytes, CueDocument::read));
    if (known.isPresent()) {
      return new StepResult(key, known.get().cues().cues().size(), true);
    }
    CueDocument made = work.make();
    keep(key, made.write(), "application/octet-stream");
    return new StepResult(key, made.cues().cues().size(), false);
  }

  /**
   * The bytes of an earlier result.
   *
   * @throws JamakException RESULTS_GONE where it is not there any more
   */
  byte[] read(String key) {
    return blobs
        .find(key)
        .orElseThrow(
            () ->
                new JamakException(ErrorCode.RESULTS_GONE, key + ": absent (expected: a result)"));
  }

  private void keep(String key, String text, String contentType) {
    blobs.keep(key, text.getBytes(StandardCharsets.UTF_8), contentType);
  }

  private static <T> T parse(String key, byte[] content, Function<String, T> reader) {
    try {
      return reader.apply(new String(content, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException damaged) {
      throw new JamakException(
          ErrorCode.STORAGE_FAILED, key + ": " + damaged.getMessage(), damaged);
    }
  }

  /** Makes what does not exist yet. */
  @FunctionalInterface
  public interface Work<T> {
    /** May take long and may be interrupted. */
    T make() throws IOException;
  }
}
