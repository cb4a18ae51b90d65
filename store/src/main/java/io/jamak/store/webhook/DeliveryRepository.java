package io.jamak.store.webhook;

import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.webhook.DeliveryId;
import io.jamak.domain.webhook.DeliveryProblem;
import io.jamak.domain.webhook.WebhookId;
import io.jamak.store.Slice;
import io.jamak.store.sql.Db;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to webhooks: the outbox, and the log that people read. Rows of jobs that end are
 * written by {@link WebhookOutbox}.
 */
public interface DeliveryRepository {
  /** The one over PostgreSQL; {@code Store} calls this. */
  static DeliveryRepository over(Db db) {
    return new JooqDeliveryRepository(db);
  }

  /** The log of a webhook, the newest first. */
  Slice<Delivery> list(
      WorkspaceId workspace, WebhookId webhook, Slice.@Nullable Position after, int limit);

  /** The newest delivery of each webhook of a workspace, of those that have one. */
  List<Delivery> listNewest(WorkspaceId workspace);

  /** Adds a ping, also for a webhook that is switched off; empty when there is no such webhook. */
  Optional<Delivery> ping(WorkspaceId workspace, WebhookId webhook);

  /**
   * Has it sent once more under the same id; one that is still tried is left alone.
   *
   * @return as it stands then; empty when there is no such delivery
   */
  Optional<Delivery> resend(WorkspaceId workspace, WebhookId webhook, DeliveryId id);

  /** Those that nobody has started a workflow for, the oldest first. */
  List<Delivery> listUndispatched(int limit);

  /** Keeps what is to be sent; what was kept before stays. */
  void keepBody(DeliveryId id, String body);

  /** A workflow for this round was started. */
  void markDispatched(DeliveryId id, int round);

  /** Those with a workflow that nobody has touched for so long, the longest first. */
  List<Delivery> listOpenIdleFor(Duration idle, int limit);

  /** It was compared with its workflow, which runs. */
  void touch(DeliveryId id);

  /** Its workflow was lost with Temporal's state: it is to be started once more. */
  void startAgain(DeliveryId id, int round);

  /** What a worker needs to send it; empty when it or its webhook was deleted. */
  Optional<Parcel> parcel(DeliveryId id);

  /** Writes down an attempt of a round that is still open, and what became of the delivery. */
  void record(DeliveryId id, int round, Attempt attempt);

  /** Gives a round up that is still open. */
  void giveUp(DeliveryId id, int round, @Nullable DeliveryProblem problem);

  /** Deletes those that are older, at most 10,000; says how many. */
  int deleteOlderThan(Duration age);

  /**
   * Deletes those of deleted webhooks, at most 10,000, and deleted webhooks that have none left;
   * says how many deliveries went.
   */
  int deleteOrphans();

  /** A delivery and whom it is for. */
  record Parcel(Delivery delivery, Webhook webhook) {}

  /**
   * One attempt.
   *
   * @param httpStatus of the answer; null where there was none
   * @param responseMs how long it took, in ms
   * @param problem why it failed; null when the receiver took the message
   */
  record Attempt(@Nullable Integer httpStatus, int responseMs, @Nullable DeliveryProblem problem) {}
}
