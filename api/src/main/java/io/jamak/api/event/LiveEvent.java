package io.jamak.api.event;

import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.event.EntityType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change as screens and streams are told of it.
 *
 * @param seq number in the journal; 0 for what moved a bar only, which is not journalled
 * @param type name of the {@code EventType}, {@link #PROGRESS} or {@link #BULK_PROGRESS}
 * @param status the entity's state after it, lower case; null where the change leaves it alone
 * @param progress 0 to 100, null where it says nothing of it
 * @param step where a job stands, null where it says nothing of it
 * @param result of a job that succeeded, else null
 * @param pieces of a running job, null where it says nothing of them
 */
public record LiveEvent(
    long seq,
    WorkspaceId workspaceId,
    EntityType entityType,
    UUID entityId,
    String type,
    @Nullable String status,
    @Nullable Integer progress,
    @Nullable Step step,
    @Nullable Result result,
    @Nullable Pieces pieces) {
  /** The type of events that only move a bar. */
  public static final String PROGRESS = "progress";

  /**
   * One try at a step of a job.
   *
   * @param name lower case, "transcribe"
   * @param attempt from 1; the one that comes next where a try has just failed
   * @param attempts how many there are at most
   * @param waitingUntil until when an engine asked to be left alone, null where it did not
   */
  public record Step(String name, int attempt, int attempts, @Nullable Instant waitingUntil) {}

  /**
   * How many pieces of its sound are recognised.
   *
   * @param done of them
   * @param all there are, from 1
   */
  public record Pieces(int done, int all) {}

  /**
   * How a job succeeded.
   *
   * @param warnings how many places somebody should look at
   * @param noSpeech whether no word was found
   */
  public record Result(int warnings, boolean noSpeech) {}

  /** The type of events that tell how far an act on many jobs is. */
  public static final String BULK_PROGRESS = "bulk_progress";

  /** Whether it is in the journal, so that a reader can resume after it. */
  public boolean journalled() {
    return seq > 0;
  }
}
