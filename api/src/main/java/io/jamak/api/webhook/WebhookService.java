package io.jamak.api.webhook;

import io.jamak.api.AfterCommit;
import io.jamak.api.idempotency.CurrentClaim;
import io.jamak.api.temporal.WebhookDispatcher;
import io.jamak.domain.account.Caller;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.webhook.DeliveryId;
import io.jamak.domain.webhook.WebhookEvent;
import io.jamak.domain.webhook.WebhookId;
import io.jamak.store.Store;
import io.jamak.store.account.AccountRepository;
import io.jamak.store.webhook.Delivery;
import io.jamak.store.webhook.DeliveryRepository;
import io.jamak.store.webhook.Webhook;
import io.jamak.store.webhook.WebhookEdit;
import io.jamak.store.webhook.WebhookRepository;
import io.jamak.store.webhook.WebhookSecrets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What owners of a workspace do with its webhooks. Others are refused with FORBIDDEN. */
@Service
public class WebhookService {
  /** How many a workspace may have; its users' words name the number too. */
  public static final int MOST = 20;

  /** How long a description may be, in characters. */
  public static final int MAX_DESCRIPTION = WebhookFields.MAX_DESCRIPTION;

  /** Characters of an address. */
  public static final int MAX_URL = WebhookFields.MAX_URL;

  private final Store store;
  private final WebhookRepository webhooks;
  private final DeliveryRepository deliveries;
  private final WebhookSecrets secrets;
  private final ReceiverAddresses addresses;
  private final WebhookDispatcher dispatcher;

  WebhookService(
      Store store,
      WebhookRepository webhooks,
      DeliveryRepository deliveries,
      AccountRepository accounts,
      ReceiverAddresses addresses,
      WebhookDispatcher dispatcher) {
    this.store = store;
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.secrets = new WebhookSecrets(accounts);
    this.addresses = addresses;
    this.dispatcher = dispatcher;
  }

  /**
   * Makes one; once only under an idempotency key.
   *
   * @param url where messages are posted to, at most 2000 characters
   * @param events at least one
   * @param description "" for none
   * @throws JamakException WEBHOOK_LIMIT when there are {@link #MOST}, WEBHOOK_ADDRESS for an
   *     address that is not told, BAD_REQUEST for what is no address, no event, or too long
   */
  public Webhook create(Caller caller, String url, List<WebhookEvent> events, String description) {
    requireOwner(caller);
    Optional<Webhook> made =
        CurrentClaim.effect()
            .flatMap(id -> webhooks.find(caller.workspaceId(), WebhookId.parse(id)));
    if (made.isPresent()) {
      return made.get();
    }
    List<WebhookEvent> wanted = WebhookFields.events(events);
    String words = WebhookFields.description(description);
    String address = addresses.checked(url);
    return store.inTransaction(
        () -> {
          Webhook webhook =
              webhooks
                  .create(caller, address, words, wanted, MOST)
                  .orElseThrow(WebhookService::full);
          CurrentClaim.remember(webhook.id().toString());
          return webhook;
        });
  }

  /** All of the workspace, the oldest first. */
  public List<Webhook> list(Caller caller) {
    requireOwner(caller);
    return webhooks.list(caller.workspaceId());
  }

  /**
   * One of the workspace.
   *
   * @throws JamakException NOT_FOUND when it has none of this id
   */
  public Webhook get(Caller caller, WebhookId id) {
    requireOwner(caller);
    return webhooks.find(caller.workspaceId(), id).orElseThrow(() -> absent(id));
  }

  /**
   * Changes one; messages that are still tried go to the new address.
   *
   * @throws JamakException as when it is made; NOT_FOUND when there is none of this id
   */
  public Webhook change(Caller caller, WebhookId id, WebhookEdit edit) {
    Webhook before = get(caller, id);
    String url = edit.url();
    String address = url == null || url.equals(before.url()) ? url : addresses.checked(url);
    return webhooks
        .change(
            caller.workspaceId(),
            id,
            new WebhookEdit(
                address,
                edit.description() == null ? null : WebhookFields.description(edit.description()),
                edit.events() == null ? null : WebhookFields.events(edit.events()),
                edit.enabled()))
        .orElseThrow(() -> absent(id));
  }

  /**
   * Deletes one with its log; what has not been sent is not sent any more.
   *
   * @throws JamakException NOT_FOUND when there is none of this id
   */
  public void delete(Caller caller, WebhookId id) {
    requireOwner(caller);
    if (!webhooks.delete(caller.workspaceId(), id)) {
      throw absent(id);
    }
  }

  /**
   * Puts a new secret in the place of the one in use, which signs along for a day.
   *
   * @throws JamakException NOT_FOUND when there is none of this id
   */
  public Webhook renewSecret(Caller caller, WebhookId id) {
    requireOwner(caller);
    return webhooks.renewSecret(caller.workspaceId(), id).orElseThrow(() -> absent(id));
  }

  /** The secret in use; shown only when it was made or renewed just now. */
  public String secretOf(Webhook webhook) {
    return secrets.shown(webhook);
  }

  /**
   * Sends a ping, also to one that is switched off.
   *
   * @return the message, which is on its way
   * @throws JamakException NOT_FOUND when there is none of this id
   */
  public Delivery ping(Caller caller, WebhookId id) {
    requireOwner(caller);
    Delivery delivery = deliveries.ping(caller.workspaceId(), id).orElseThrow(() -> absent(id));
    AfterCommit.run(dispatcher::wake);
    return delivery;
  }

  /**
   * Sends a message once more under its old id; one that is still tried is left as it is.
   *
   * @throws JamakException NOT_FOUND when the webhook has no such message
   */
  public Delivery resend(Caller caller, WebhookId id, DeliveryId delivery) {
    requireOwner(caller);
    Delivery again =
        deliveries
            .resend(caller.workspaceId(), id, delivery)
            .orElseThrow(
                () ->
                    new JamakException(
                        ErrorCode.NOT_FOUND,
                        "delivery: " + delivery + " (expected: one of webhook " + id + ")"));
    AfterCommit.run(dispatcher::wake);
    return again;
  }

  static void requireOwner(Caller caller) {
    if (!caller.mayManageWebhooks()) {
      throw new JamakException(
          ErrorCode.FORBIDDEN, "role: " + caller.role() + " (expected: OWNER)");
    }
  }

  private static JamakException full() {
    return new JamakException(
        ErrorCode.WEBHOOK_LIMIT, "webhooks: " + MOST + " (expected: fewer than " + MOST + ")");
  }

  private static JamakException absent(WebhookId id) {
    return new JamakException(
        ErrorCode.NOT_FOUND, "webhook: " + id + " (expected: one of this workspace)");
  }
}
