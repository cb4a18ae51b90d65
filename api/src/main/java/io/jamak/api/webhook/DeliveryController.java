package io.jamak.api.webhook;

import io.jamak.api.paging.Page;
import io.jamak.api.paging.Params;
import io.jamak.api.security.CallerContext;
import io.jamak.domain.webhook.DeliveryId;
import io.jamak.domain.webhook.WebhookId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What webhooks were told, over HTTP. */
@RestController
@RequestMapping("/api/webhooks/{id}")
@Tag(name = "webhooks")
class DeliveryController {
  private final WebhookService webhooks;
  private final DeliveryLog log;
  private final CallerContext callers;

  DeliveryController(WebhookService webhooks, DeliveryLog log, CallerContext callers) {
    this.webhooks = webhooks;
    this.log = log;
    this.callers = callers;
  }

  /**
   * Sends a ping to a webhook, also to one that is switched off. Owners only.
   *
   * @param id UUID of the webhook
   * @return the message, which is on its way; look for it among the deliveries
   */
  @PostMapping("/test")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(operationId = "pingWebhook")
  DeliveryJson ping(@PathVariable("id") String id) {
    return DeliveryJson.of(webhooks.ping(callers.current(), WebhookId.parse(id)));
  }

  /**
   * Lists the messages to a webhook of the last 30 days, a page at a time, the newest first. Owners
   * only.
   *
   * @param id UUID of the webhook
   * @param cursor {@code nextCursor} of the page before; absent for the first page
   * @param limit largest number of entries, 1 to 200; 50 where it is absent
   * @return a page of messages
   */
  @GetMapping("/deliveries")
  @Operation(operationId = "listWebhookDeliveries")
  Page<DeliveryJson> list(
      @PathVariable("id") String id,
      @RequestParam(name = "cursor", required = false) @Nullable String cursor,
      @RequestParam(name = "limit", required = false) @Nullable String limit) {
    return log.page(callers.current(), WebhookId.parse(id), cursor, Params.limit(limit))
        .map(DeliveryJson::of);
  }

  /**
   * Sends a message once more, under the same id and with the same body. One that is still tried is
   * left as it is. Owners only.
   *
   * @param id UUID of the webhook
   * @param deliveryId UUID of the message
   * @return the message, which is on its way
   */
  @PostMapping("/deliveries/{deliveryId}/resend")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(operationId = "resendWebhookDelivery")
  DeliveryJson resend(
      @PathVariable("id") String id, @PathVariable("deliveryId") String deliveryId) {
    return DeliveryJson.of(
        webhooks.resend(callers.current(), WebhookId.parse(id), DeliveryId.parse(deliveryId)));
  }
}
