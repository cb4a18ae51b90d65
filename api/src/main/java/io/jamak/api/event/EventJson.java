package io.jamak.api.event;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.jamak.domain.account.UserId;
import io.jamak.store.event.EventRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the journal.
 *
 * @param seq place in the journal; later lines have higher numbers
 * @param id UUID
 * @param entityType what it is about, {@code asset}, {@code job} or {@code cause}
 * @param entityId UUID of the asset, job or cause
 * @param userId UUID of who did it; null where a worker did
 * @param type what happened, {@code JOB_QUEUED} for instance
 * @param payload what else is known of it, as that type has it
 * @param createdAt when it happened
 */
public record EventJson(
    long seq,
    String id,
    String entityType,
    String entityId,
    @Nullable String userId,
    String type,
    @JsonRawValue String payload,
    Instant createdAt) {
  /** The shape of a row. */
  public static EventJson of(EventRow row) {
    UserId userId = row.userId();
    return new EventJson(
        row.seq(),
        row.id().toString(),
        row.entityType().code(),
        row.entityId().toString(),
        userId == null ? null : userId.toString(),
        row.type().name(),
        row.payloadJson(),
        row.createdAt());
  }
}
