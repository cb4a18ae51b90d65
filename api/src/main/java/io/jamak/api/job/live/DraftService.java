package io.jamak.api.job.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.jamak.api.job.JobService;
import io.jamak.api.job.live.JobDraft.DraftPiece;
import io.jamak.domain.account.Caller;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobStatus;
import io.jamak.store.blob.BlobStore;
import io.jamak.subtitles.piece.PieceAnswer;
import io.jamak.workflows.job.FinishedPiece;
import io.jamak.workflows.job.SubtitleJobWorkflow;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * The words of a job before its subtitles are made: its workflow tells where the answer of each
 * finished piece lies, and that is read from storage. Answers never change, so those that people
 * watch are read once.
 */
@Service
class DraftService {
  private static final long REMEMBERED_PIECES = 5_000;

  /** The part of an answer that is shown; the answer itself may be large. */
  private record Heard(String language, String text, int dropped) {}

  private final JobService jobs;
  private final JobWorkflowCalls workflows;
  private final BlobStore blobs;
  private final Cache<String, Heard> read =
      Caffeine.newBuilder().maximumSize(REMEMBERED_PIECES).build();

  DraftService(JobService jobs, JobWorkflowCalls workflows, BlobStore blobs) {
    this.jobs = jobs;
    this.workflows = workflows;
    this.blobs = blobs;
  }

  /** The finished pieces of a job that began, or NOT_FOUND. */
  JobDraft draft(Caller caller, JobId id) {
    JobStatus status = jobs.get(caller, id).status();
    if (status == JobStatus.DRAFT || status == JobStatus.QUEUED) {
      return JobDraft.NOTHING;
    }
    List<FinishedPiece> finished =
        workflows.query(id, SubtitleJobWorkflow::finishedPieces).orElse(List.of());
    return new JobDraft(
        finished.stream()
            .sorted(Comparator.comparingInt(FinishedPiece::number))
            .flatMap(piece -> piece(piece).stream())
            .toList());
  }

  private Optional<DraftPiece> piece(FinishedPiece piece) {
    try {
      Heard heard = read.get(piece.key(), this::heard);
      return Optional.of(
          new DraftPiece(
              piece.number(),
              piece.fromMs(),
              piece.toMs(),
              heard.language(),
              heard.text(),
              heard.dropped()));
    } catch (JamakException cleanedUp) {
      if (cleanedUp.code() == ErrorCode.NOT_FOUND) {
        return Optional.empty();
      }
      throw cleanedUp;
    }
  }

  private Heard heard(String key) {
    try {
      PieceAnswer answer = PieceAnswer.read(new String(blobs.read(key), StandardCharsets.UTF_8));
      return new Heard(answer.language(), answer.text(), answer.dropped().size());
    } catch (IllegalArgumentException damaged) {
      throw new JamakException(
          ErrorCode.STORAGE_FAILED, key + ": " + damaged.getMessage(), damaged);
    }
  }
}
