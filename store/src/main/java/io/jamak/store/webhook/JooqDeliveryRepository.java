package io.jamak.store.webhook;

import static io.jamak.store.generated.Tables.WEBHOOKS;
import static io.jamak.store.generated.Tables.WEBHOOK_DELIVERIES;

import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.webhook.DeliveryId;
import io.jamak.domain.webhook.DeliveryProblem;
import io.jamak.domain.webhook.DeliveryStatus;
import io.jamak.domain.webhook.WebhookEvent;
import io.jamak.domain.webhook.WebhookId;
import io.jamak.store.Slice;
import io.jamak.store.generated.tables.WebhookDeliveries;
import io.jamak.store.sql.Db;
import io.jamak.store.sql.Keyset;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.SelectQuery;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Writes and reads deliveries. */
final class JooqDeliveryRepository implements DeliveryRepository {
  private static final Keyset NEWEST =
      Keyset.descending(WEBHOOK_DELIVERIES.ID, WEBHOOK_DELIVERIES.CREATED_AT);

  /** Inline, so that the partial indexes are seen to fit. */
  private static final Condition OPEN =
      WEBHOOK_DELIVERIES.STATUS.eq(DSL.inline(DeliveryStatus.PENDING, WEBHOOK_DELIVERIES.STATUS));

  private static final String SWEEP =
      """
      delete from webhook_deliveries where ctid = any (array(
        select ctid from webhook_deliveries where created_at < now() - {0} * interval '1 millisecond'
        order by created_at limit 10000 for update skip locked))
      """;

  private static final String SWEEP_ORPHANS =
      """
      delete from webhook_deliveries where ctid = any (array(
        select d.ctid from webhooks w join webhook_deliveries d on d.webhook_id = w.id
        where w.deleted_at is not null limit 10000 for update of d skip locked))
      """;

  private static final String SWEEP_WEBHOOKS =
      """
      delete from webhooks where id = any (array(
        select w.id from webhooks w where w.deleted_at is not null
          and not exists (select 1 from webhook_deliveries d where d.webhook_id = w.id)
        for update skip locked))
      """;

  /** A delivery of a webhook that was deleted is there no more. */
  private static final Condition WANTED =
      DSL.notExists(
          DSL.selectOne()
              .from(WEBHOOKS)
              .where(WEBHOOKS.ID.eq(WEBHOOK_DELIVERIES.WEBHOOK_ID))
              .and(WEBHOOKS.DELETED_AT.isNotNull()));

  private final Db db;

  JooqDeliveryRepository(Db db) {
    this.db = db;
  }

  @Override
  public Slice<Delivery> list(
      WorkspaceId workspace, WebhookId webhook, Slice.@Nullable Position after, int limit) {
    return db.read(
        dsl -> {
          SelectQuery<? extends Record> query =
              dsl.select(WEBHOOK_DELIVERIES.fields())
                  .from(WEBHOOK_DELIVERIES)
                  .where(WEBHOOK_DELIVERIES.WEBHOOK_ID.eq(webhook))
                  .and(WEBHOOK_DELIVERIES.WORKSPACE_ID.eq(workspace))
                  .getQuery();
          return NEWEST.page(query, after, limit, WebhookRows::delivery);
        });
  }

  /** Asks for the first of each in the index, since a log may be long. */
  @Override
  public List<Delivery> listNewest(WorkspaceId workspace) {
    WebhookDeliveries one = WEBHOOK_DELIVERIES.as("one");
    return db.read(
        dsl ->
            dsl.select(WEBHOOK_DELIVERIES.fields())
                .from(WEBHOOKS)
                .join(WEBHOOK_DELIVERIES)
                .on(
                    WEBHOOK_DELIVERIES.ID.eq(
                        dsl.select(one.ID)
                            .from(one)
                            .where(one.WEBHOOK_ID.eq(WEBHOOKS.ID))
                            .orderBy(one.CREATED_AT.desc(), one.ID.desc())
                            .limit(1)))
                .where(JooqWebhookRepository.of(workspace))
                .fetch(WebhookRows::delivery));
  }

  @Override
  public Optional<Delivery> ping(WorkspaceId workspace, WebhookId webhook) {
    return db.write(
        dsl ->
            dsl.fetchExists(WEBHOOKS, JooqWebhookRepository.one(workspace, webhook))
                ? Optional.of(
                    WebhookOutbox.insert(dsl, webhook, workspace, WebhookEvent.PING, null))
                : Optional.empty());
  }

  @Override
  public Optional<Delivery> resend(WorkspaceId workspace, WebhookId webhook, DeliveryId id) {
    Condition one =
        WEBHOOK_DELIVERIES
            .ID
            .eq(id)
            .and(WEBHOOK_DELIVERIES.WEBHOOK_ID.eq(webhook))
            .and(WEBHOOK_DELIVERIES.WORKSPACE_ID.eq(workspace))
            .and(WANTED);
    return db.write(
        dsl -> {
          dsl.update(WEBHOOK_DELIVERIES)
              .set(WEBHOOK_DELIVERIES.STATUS, DeliveryStatus.PENDING)
              .set(WEBHOOK_DELIVERIES.ROUND, WEBHOOK_DELIVERIES.ROUND.plus(1))
              .setNull(WEBHOOK_DELIVERIES.DISPATCHED_AT)
              .set(WEBHOOK_DELIVERIES.UPDATED_AT, DSL.currentInstant())
              .where(one)
              .and(DSL.not(OPEN))
              .execute();
          return dsl.selectFrom(WEBHOOK_DELIVERIES).where(one).fetchOptional(WebhookRows::delivery);
        });
  }

  @Override
  public List<Delivery> listUndispatched(int limit) {
    return db.read(
        dsl ->
            dsl.selectFrom(WEBHOOK_DELIVERIES)
                .where(OPEN)
                .and(WANTED)
                .and(WEBHOOK_DELIVERIES.DISPATCHED_AT.isNull())
                .orderBy(WEBHOOK_DELIVERIES.CREATED_AT, WEBHOOK_DELIVERIES.ID)
                .limit(limit)
                .fetch(WebhookRows::delivery));
  }

  @Override
  public void keepBody(DeliveryId id, String body) {
    db.write(
        dsl ->
            dsl.update(WEBHOOK_DELIVERIES)
                .set(WEBHOOK_DELIVERIES.BODY, body)
                .where(WEBHOOK_DELIVERIES.ID.eq(id))
                .and(WEBHOOK_DELIVERIES.BODY.isNull())
                .execute());
  }

  @Override
  public void markDispatched(DeliveryId id, int round) {
    db.write(
        dsl ->
            dsl.update(WEBHOOK_DELIVERIES)
                .set(WEBHOOK_DELIVERIES.DISPATCHED_AT, DSL.currentInstant())
                .set(WEBHOOK_DELIVERIES.UPDATED_AT, DSL.currentInstant())
                .where(open(id, round))
                .execute());
  }

  @Override
  public List<Delivery> listOpenIdleFor(Duration idle, int limit) {
    return db.read(
        dsl ->
            dsl.selectFrom(WEBHOOK_DELIVERIES)
                .where(OPEN)
                .and(WANTED)
                .and(WEBHOOK_DELIVERIES.DISPATCHED_AT.isNotNull())
                .and(
                    "{0} < now() - {1} * interval '1 millisecond'",
                    WEBHOOK_DELIVERIES.UPDATED_AT, DSL.val(idle.toMillis()))
                .orderBy(WEBHOOK_DELIVERIES.UPDATED_AT)
                .limit(limit)
                .fetch(WebhookRows::delivery));
  }

  @Override
  public void touch(DeliveryId id) {
    db.write(
        dsl ->
            dsl.update(WEBHOOK_DELIVERIES)
                .set(WEBHOOK_DELIVERIES.UPDATED_AT, DSL.currentInstant())
                .where(WEBHOOK_DELIVERIES.ID.eq(id))
                .and(OPEN)
                .execute());
  }

  @Override
  public void startAgain(DeliveryId id, int round) {
    db.write(
        dsl ->
            dsl.update(WEBHOOK_DELIVERIES)
                .setNull(WEBHOOK_DELIVERIES.DISPATCHED_AT)
                .where(open(id, round))
                .execute());
  }

  @Override
  public Optional<Parcel> parcel(DeliveryId id) {
    return db.read(
        dsl ->
            dsl.select(WEBHOOK_DELIVERIES.fields())
                .select(WEBHOOKS.fields())
                .from(WEBHOOK_DELIVERIES)
                .join(WEBHOOKS)
                .on(WEBHOOKS.ID.eq(WEBHOOK_DELIVERIES.WEBHOOK_ID))
                .where(WEBHOOK_DELIVERIES.ID.eq(id))
                .and(WEBHOOKS.DELETED_AT.isNull())
                .fetchOptional(
                    row -> new Parcel(WebhookRows.delivery(row), WebhookRows.webhook(row))));
  }

  @Override
  public void record(DeliveryId id, int round, Attempt attempt) {
    db.write(dsl -> new AttemptRecord(dsl, id, round).write(attempt));
  }

  @Override
  public void giveUp(DeliveryId id, int round, @Nullable DeliveryProblem problem) {
    db.write(
        dsl ->
            dsl.update(WEBHOOK_DELIVERIES)
                .set(WEBHOOK_DELIVERIES.STATUS, DeliveryStatus.FAILED)
                .set(
                    WEBHOOK_DELIVERIES.PROBLEM,
                    DSL.coalesce(
                        DSL.val(problem, WEBHOOK_DELIVERIES.PROBLEM), WEBHOOK_DELIVERIES.PROBLEM))
                .set(WEBHOOK_DELIVERIES.UPDATED_AT, DSL.currentInstant())
                .where(open(id, round))
                .execute());
  }

  @Override
  public int deleteOlderThan(Duration age) {
    return db.write(dsl -> dsl.execute(SWEEP, DSL.val(age.toMillis())));
  }

  @Override
  public int deleteOrphans() {
    int gone = db.write(dsl -> dsl.execute(SWEEP_ORPHANS));
    db.write(dsl -> dsl.execute(SWEEP_WEBHOOKS));
    return gone;
  }

  /** A workflow of an earlier round changes nothing any more. */
  static Condition open(DeliveryId id, int round) {
    return WEBHOOK_DELIVERIES.ID.eq(id).and(WEBHOOK_DELIVERIES.ROUND.eq(round)).and(OPEN);
  }
}
