package io.jamak.store.bulk;

import io.jamak.domain.account.UserId;
import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.bulk.BulkActionId;
import io.jamak.domain.bulk.BulkKind;
import io.jamak.domain.bulk.BulkStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One act on many jobs.
 *
 * @param userId who asked
 * @param updatedAt when an item was last worked off, or the action began or ended
 * @param endedAt when it was done or stopped, null before
 */
public record BulkActionRow(
    BulkActionId id,
    WorkspaceId workspaceId,
    UserId userId,
    BulkKind kind,
    BulkStatus status,
    BulkDetails details,
    BulkCounts counts,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant endedAt) {}
