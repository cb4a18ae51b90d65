package io.jamak.store.webhook;

import static io.jamak.store.generated.Tables.WEBHOOKS;

import io.jamak.domain.account.Caller;
import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.webhook.WebhookEvent;
import io.jamak.domain.webhook.WebhookId;
import io.jamak.store.sql.Db;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Writes and reads webhooks. */
final class JooqWebhookRepository implements WebhookRepository {
  /** So that two that fit one by one do not pass together. */
  private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended({0}, 23))";

  private final Db db;

  JooqWebhookRepository(Db db) {
    this.db = db;
  }

  @Override
  public Optional<Webhook> create(
      Caller caller, String url, String description, List<WebhookEvent> events, int most) {
    return db.write(
        dsl -> {
          dsl.execute(LOCK, DSL.val(caller.workspaceId().toString()));
          if (dsl.fetchCount(WEBHOOKS, of(caller.workspaceId())) >= most) {
            return Optional.empty();
          }
          return dsl.insertInto(WEBHOOKS)
              .set(WEBHOOKS.ID, WebhookId.next())
              .set(WEBHOOKS.WORKSPACE_ID, caller.workspaceId())
              .set(WEBHOOKS.USER_ID, caller.userId())
              .set(WEBHOOKS.URL, url)
              .set(WEBHOOKS.DESCRIPTION, description)
              .set(WEBHOOKS.EVENTS, WebhookRows.names(events))
              .returning()
              .fetchOptional(WebhookRows::webhook);
        });
  }

  @Override
  public List<Webhook> list(WorkspaceId workspace) {
    return db.read(
        dsl ->
            dsl.selectFrom(WEBHOOKS)
                .where(of(workspace))
                .orderBy(WEBHOOKS.ID)
                .fetch(WebhookRows::webhook));
  }

  @Override
  public Optional<Webhook> find(WorkspaceId workspace, WebhookId id) {
    return db.read(
        dsl ->
            dsl.selectFrom(WEBHOOKS).where(one(workspace, id)).fetchOptional(WebhookRows::webhook));
  }

  @Override
  public Optional<Webhook> change(WorkspaceId workspace, WebhookId id, WebhookEdit edit) {
    Map<Field<?>, Object> changes = new LinkedHashMap<>();
    if (edit.url() != null) {
      changes.put(WEBHOOKS.URL, edit.url());
    }
    if (edit.description() != null) {
      changes.put(WEBHOOKS.DESCRIPTION, edit.description());
    }
    if (edit.events() != null) {
      changes.put(WEBHOOKS.EVENTS, WebhookRows.names(edit.events()));
    }
    if (edit.enabled() != null) {
      changes.put(WEBHOOKS.ENABLED, edit.enabled());
      changes.put(WEBHOOKS.GONE_AT, DSL.inline(null, WEBHOOKS.GONE_AT));
    }
    return update(workspace, id, changes);
  }

  @Override
  public Optional<Webhook> renewSecret(WorkspaceId workspace, WebhookId id) {
    Map<Field<?>, Object> changes = new LinkedHashMap<>();
    changes.put(WEBHOOKS.SECRET_NUMBER, WEBHOOKS.SECRET_NUMBER.plus(1));
    changes.put(WEBHOOKS.SECRET_CHANGED_AT, DSL.currentInstant());
    return update(workspace, id, changes);
  }

  private Optional<Webhook> update(
      WorkspaceId workspace, WebhookId id, Map<Field<?>, Object> changes) {
    return db.write(
        dsl ->
            dsl.update(WEBHOOKS)
                .set(WEBHOOKS.UPDATED_AT, DSL.currentInstant())
                .set(changes)
                .where(one(workspace, id))
                .returning()
                .fetchOptional(WebhookRows::webhook));
  }

  @Override
  public boolean delete(WorkspaceId workspace, WebhookId id) {
    Map<Field<?>, Object> changes = new LinkedHashMap<>();
    changes.put(WEBHOOKS.DELETED_AT, DSL.currentInstant());
    return update(workspace, id, changes).isPresent();
  }

  /** One that was deleted is there no more, whatever of its log is left. */
  static Condition of(WorkspaceId workspace) {
    return WEBHOOKS.WORKSPACE_ID.eq(workspace).and(WEBHOOKS.DELETED_AT.isNull());
  }

  static Condition one(WorkspaceId workspace, WebhookId id) {
    return WEBHOOKS.ID.eq(id).and(of(workspace));
  }
}
