package io.jamak.store.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.domain.account.Caller;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobId;
import io.jamak.domain.webhook.DeliveryProblem;
import io.jamak.domain.webhook.DeliveryStatus;
import io.jamak.domain.webhook.WebhookEvent;
import io.jamak.store.Store;
import io.jamak.store.testing.Race;
import io.jamak.store.testing.Seed;
import io.jamak.store.testing.TestDatabase;
import io.jamak.store.webhook.DeliveryRepository.Attempt;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class WebhookStoreTest {
  private static final DataSource DATABASE = TestDatabase.fresh();
  private static final Store STORE = Store.open(DATABASE);
  private static final Attempt BROKEN = new Attempt(500, 12, DeliveryProblem.STATUS);

  private final Caller caller = Seed.owner(DATABASE);
  private final AssetId asset = Seed.uploaded(STORE, caller, "talk.mp4");
  private final WebhookRepository webhooks = STORE.webhooks();
  private final DeliveryRepository deliveries = STORE.deliveries();

  @Test
  void each_webhook_that_wants_the_end_of_a_job_gets_a_delivery_of_it() {
    Webhook all = webhook(WebhookEvent.choices());
    Webhook failures = webhook(List.of(WebhookEvent.JOB_FAILED));
    Webhook off = webhook(WebhookEvent.choices());
    webhooks.change(caller.workspaceId(), off.id(), new WebhookEdit(null, null, null, false));
    Caller other = Seed.owner(DATABASE);
    Webhook strangers =
        webhooks.create(other, "https://b.test", "", WebhookEvent.choices(), 9).orElseThrow();

    JobId good = Seed.running(STORE, caller, asset);
    Seed.finish(STORE, good);
    JobId bad = Seed.running(STORE, caller, asset);
    STORE.jobs().fail(bad, ErrorCode.ASR_FAILED, null, 1, "x");
    JobId draft = Seed.job(STORE, caller, asset, false).id();
    STORE.jobs().requestCancel(caller, draft, false);

    assertThat(told(all))
        .containsExactly("JOB_CANCELED " + draft, "JOB_FAILED " + bad, "JOB_SUCCEEDED " + good);
    assertThat(told(failures)).containsExactly("JOB_FAILED " + bad);
    assertThat(told(off)).isEmpty();
    assertThat(deliveries.list(other.workspaceId(), strangers.id(), null, 9).items()).isEmpty();
  }

  @Test
  void what_is_taken_back_tells_nobody() {
    Webhook webhook = webhook(WebhookEvent.choices());
    JobId job = Seed.running(STORE, caller, asset);

    assertThatThrownBy(
            () ->
                STORE.inTransaction(
                    () -> {
                      Seed.finish(STORE, job);
                      throw new IllegalStateException("taken back");
                    }))
        .hasMessage("taken back");

    assertThat(told(webhook)).isEmpty();
  }

  @Test
  void fifty_at_once_are_no_more_than_may_be() {
    List<Boolean> made =
        Race.of(
            50,
            _ ->
                webhooks
                    .create(caller, "https://a.test", "", WebhookEvent.choices(), 20)
                    .isPresent());

    assertThat(made).filteredOn(one -> one).hasSize(20);
    assertThat(webhooks.list(caller.workspaceId())).hasSize(20);
  }

  @Test
  void a_delivery_is_dispatched_once_tried_again_and_sent_once_more_under_its_id() {
    Delivery first = ping();
    assertThat(deliveries.listUndispatched(1000)).extracting(Delivery::id).contains(first.id());
    deliveries.keepBody(first.id(), "one");
    deliveries.keepBody(first.id(), "another");
    deliveries.markDispatched(first.id(), 1);
    assertThat(deliveries.listUndispatched(1000))
        .extracting(Delivery::id)
        .doesNotContain(first.id());

    deliveries.record(first.id(), 1, BROKEN);
    assertThat(now(first))
        .returns(DeliveryStatus.PENDING, Delivery::status)
        .returns(500, Delivery::httpStatus)
        .returns(DeliveryProblem.STATUS, Delivery::problem);
    assertThat(again(first)).as("still tried").returns(1, Delivery::round);
    deliveries.record(first.id(), 1, new Attempt(204, 3, null));
    assertThat(now(first))
        .returns(DeliveryStatus.DELIVERED, Delivery::status)
        .returns(null, Delivery::problem)
        .returns(2, Delivery::attempts);

    assertThat(again(first)).returns(2, Delivery::round).returns("one", Delivery::body);
    assertThat(deliveries.listUndispatched(1000)).extracting(Delivery::id).contains(first.id());
  }

  @Test
  void a_workflow_of_an_earlier_round_changes_nothing() {
    Delivery delivery = ping();
    deliveries.giveUp(delivery.id(), 1, DeliveryProblem.DISABLED);
    again(delivery);

    deliveries.record(delivery.id(), 1, new Attempt(200, 1, null));
    deliveries.giveUp(delivery.id(), 1, DeliveryProblem.WORKFLOW_LOST);
    deliveries.markDispatched(delivery.id(), 1);

    assertThat(now(delivery)).returns(DeliveryStatus.PENDING, Delivery::status);
    assertThat(deliveries.listUndispatched(1000)).extracting(Delivery::id).contains(delivery.id());
  }

  @Test
  void of_each_webhook_that_was_told_anything_the_newest_is_listed() {
    Delivery first = ping();
    Delivery second = deliveries.ping(caller.workspaceId(), first.webhookId()).orElseThrow();
    Delivery other = ping();
    webhook(WebhookEvent.choices());

    assertThat(deliveries.listNewest(caller.workspaceId()))
        .extracting(Delivery::id)
        .containsExactlyInAnyOrder(second.id(), other.id());
    assertThat(deliveries.listNewest(Seed.owner(DATABASE).workspaceId())).isEmpty();
  }

  @Test
  void giving_up_keeps_why_the_last_attempt_failed() {
    Delivery delivery = ping();
    deliveries.record(delivery.id(), 1, BROKEN);
    deliveries.giveUp(delivery.id(), 1, null);

    assertThat(now(delivery))
        .returns(DeliveryStatus.FAILED, Delivery::status)
        .returns(DeliveryProblem.STATUS, Delivery::problem);
  }

  @Test
  void a_receiver_that_is_gone_is_switched_off_until_somebody_switches_it_on() {
    Delivery delivery = ping();
    deliveries.record(delivery.id(), 1, new Attempt(410, 5, DeliveryProblem.GONE));

    assertThat(now(delivery)).returns(DeliveryStatus.FAILED, Delivery::status);
    Webhook gone = webhooks.find(caller.workspaceId(), delivery.webhookId()).orElseThrow();
    assertThat(gone.enabled()).isFalse();
    assertThat(gone.goneAt()).isNotNull();
    WebhookEdit on = new WebhookEdit(null, null, null, true);
    assertThat(webhooks.change(caller.workspaceId(), gone.id(), on).orElseThrow())
        .returns(true, Webhook::enabled)
        .returns(null, Webhook::goneAt);
  }

  @Test
  void others_neither_see_nor_change_nor_delete_it_and_with_it_goes_its_log() {
    Delivery delivery = ping();
    Caller other = Seed.owner(DATABASE);

    assertThat(webhooks.find(other.workspaceId(), delivery.webhookId())).isEmpty();
    assertThat(webhooks.renewSecret(other.workspaceId(), delivery.webhookId())).isEmpty();
    assertThat(deliveries.ping(other.workspaceId(), delivery.webhookId())).isEmpty();
    assertThat(deliveries.resend(other.workspaceId(), delivery.webhookId(), delivery.id()))
        .isEmpty();
    assertThat(webhooks.delete(other.workspaceId(), delivery.webhookId())).isFalse();
    assertThat(webhooks.delete(caller.workspaceId(), delivery.webhookId())).isTrue();
    assertThat(deliveries.parcel(delivery.id())).isEmpty();
  }

  @Test
  void one_that_was_deleted_is_gone_at_once_and_its_rows_a_few_at_a_time() {
    Delivery delivery = ping();
    Webhook deleted = webhooks.find(caller.workspaceId(), delivery.webhookId()).orElseThrow();
    try (Connection other = DATABASE.getConnection()) {
      other.setAutoCommit(false);
      // as whoever ends a job holds it, or sends the message just now
      other.createStatement().execute("select 1 from webhook_deliveries for update");
      other.createStatement().execute("select 1 from webhooks for key share");
      assertThat(webhooks.delete(caller.workspaceId(), deleted.id())).isTrue();
      deliveries.deleteOrphans();
      assertThat(rows(deleted)).as("nobody waits").isEqualTo(1);
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
    JobId ended = Seed.running(STORE, caller, asset);
    Seed.finish(STORE, ended);

    assertThat(webhooks.list(caller.workspaceId())).isEmpty();
    assertThat(deliveries.ping(caller.workspaceId(), deleted.id())).isEmpty();
    assertThat(deliveries.resend(caller.workspaceId(), deleted.id(), delivery.id())).isEmpty();
    assertThat(deliveries.listNewest(caller.workspaceId())).isEmpty();
    assertThat(deliveries.listUndispatched(1000))
        .extracting(Delivery::webhookId)
        .doesNotContain(deleted.id());
    assertThat(webhooks.create(caller, "https://a.test", "", WebhookEvent.choices(), 1))
        .as("it takes no room")
        .isPresent();
    assertThat(rows(deleted)).as("no job is told of").isEqualTo(1);

    assertThat(deliveries.deleteOrphans()).isPositive();
    assertThat(deliveries.deleteOrphans()).isZero();
    assertThat(rows(deleted)).isZero();
    assertThat(count("select count(*) from webhooks where id = '" + deleted.id() + "'")).isZero();
  }

  private static int rows(Webhook of) {
    return count("select count(*) from webhook_deliveries where webhook_id = '" + of.id() + "'");
  }

  private static int count(String query) {
    try (Connection connection = DATABASE.getConnection();
        ResultSet row = connection.createStatement().executeQuery(query)) {
      row.next();
      return row.getInt(1);
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  @Test
  void what_is_old_is_forgotten() {
    Delivery delivery = ping();
    deliveries.deleteOlderThan(Duration.ofHours(1));
    assertThat(deliveries.parcel(delivery.id())).isPresent();

    deliveries.deleteOlderThan(Duration.ofHours(-1));

    assertThat(deliveries.parcel(delivery.id())).isEmpty();
  }

  @Test
  void a_secret_is_its_webhooks_own_and_signs_along_for_a_day_after_it_was_renewed() {
    WebhookSecrets secrets = new WebhookSecrets(STORE.accounts());
    Webhook webhook = webhook(WebhookEvent.choices());
    String first = secrets.shown(webhook);
    assertThat(first).matches("whsec_[A-Za-z0-9+/]{43}=").isEqualTo(secrets.shown(webhook));
    assertThat(secrets.shown(webhook(WebhookEvent.choices()))).isNotEqualTo(first);

    Webhook renewed = webhooks.renewSecret(caller.workspaceId(), webhook.id()).orElseThrow();

    Instant now = renewed.secretChangedAt();
    assertThat(secrets.shown(renewed)).isNotEqualTo(first);
    byte[] former = secrets.keys(webhook, now).getFirst();
    assertThat(secrets.keys(renewed, now)).hasSize(2).last().isEqualTo(former);
    assertThat(secrets.keys(renewed, now.plus(Duration.ofHours(24)))).hasSize(1);
  }

  private Webhook webhook(List<WebhookEvent> events) {
    return webhooks.create(caller, "https://a.test/hook", "", events, 20).orElseThrow();
  }

  private Delivery ping() {
    Webhook webhook = webhook(WebhookEvent.choices());
    return deliveries.ping(caller.workspaceId(), webhook.id()).orElseThrow();
  }

  private Delivery again(Delivery delivery) {
    return deliveries
        .resend(caller.workspaceId(), delivery.webhookId(), delivery.id())
        .orElseThrow();
  }

  private Delivery now(Delivery delivery) {
    return deliveries.parcel(delivery.id()).orElseThrow().delivery();
  }

  private List<String> told(Webhook webhook) {
    return deliveries.list(caller.workspaceId(), webhook.id(), null, 9).items().stream()
        .map(one -> one.event() + " " + Optional.ofNullable(one.jobId()).orElseThrow())
        .toList();
  }
}
