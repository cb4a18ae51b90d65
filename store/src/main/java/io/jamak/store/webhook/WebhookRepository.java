package io.jamak.store.webhook;

import io.jamak.domain.account.Caller;
import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.webhook.WebhookEvent;
import io.jamak.domain.webhook.WebhookId;
import io.jamak.store.sql.Db;
import java.util.List;
import java.util.Optional;

/** The webhooks of workspaces. */
public interface WebhookRepository {
  /** The one over PostgreSQL; {@code Store} calls this. */
  static WebhookRepository over(Db db) {
    return new JooqWebhookRepository(db);
  }

  /**
   * Adds an enabled webhook to the caller's workspace; empty when that has {@code most} already.
   *
   * @param events at least one
   */
  Optional<Webhook> create(
      Caller caller, String url, String description, List<WebhookEvent> events, int most);

  /** All of a workspace, the oldest first. */
  List<Webhook> list(WorkspaceId workspace);

  /** One of a workspace. */
  Optional<Webhook> find(WorkspaceId workspace, WebhookId id);

  /** Changes it; empty when the workspace has none of this id. */
  Optional<Webhook> change(WorkspaceId workspace, WebhookId id, WebhookEdit edit);

  /** Puts the next secret in the place of the one in use; empty when there is no such webhook. */
  Optional<Webhook> renewSecret(WorkspaceId workspace, WebhookId id);

  /**
   * Deletes it: nothing of it is seen or sent any more. {@link DeliveryRepository#deleteOrphans}
   * takes its rows away. Says whether it was there.
   */
  boolean delete(WorkspaceId workspace, WebhookId id);
}
