package io.jamak.api.webhook;

import io.jamak.api.security.CallerContext;
import io.jamak.domain.account.Caller;
import io.jamak.domain.webhook.WebhookId;
import io.jamak.store.webhook.Webhook;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Webhooks over HTTP. */
@RestController
@RequestMapping("/api/webhooks")
@Tag(name = "webhooks")
class WebhookController {
  private final WebhookService webhooks;
  private final CallerContext callers;

  WebhookController(WebhookService webhooks, CallerContext callers) {
    this.webhooks = webhooks;
    this.callers = callers;
  }

  /**
   * Makes a webhook. Its address is told of jobs that end from now on, by a signed POST (Standard
   * Webhooks) with {@code type}, {@code timestamp} and the job as {@code data}. WEBHOOK_ADDRESS
   * where that address may not be told, WEBHOOK_LIMIT where the workspace has 20. Owners only.
   *
   * @param create which address, and what it is told of
   * @return the webhook and its secret, which is shown this once
   */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(operationId = "createWebhook")
  WebhookJson.WithSecret create(@RequestBody WebhookRequests.CreateWebhook create) {
    return withSecret(
        webhooks.create(callers.current(), create.address(), create.wanted(), create.words()));
  }

  /**
   * Lists the webhooks of the workspace. Owners only.
   *
   * @return all of them
   */
  @GetMapping
  @Operation(operationId = "listWebhooks")
  WebhookJson.All list() {
    Caller caller = callers.current();
    return new WebhookJson.All(
        webhooks.list(caller).stream().map(WebhookJson::of).toList(), WebhookService.MOST);
  }

  /**
   * Shows a webhook. Owners only.
   *
   * @param id UUID of the webhook
   * @return the webhook, without its secret
   */
  @GetMapping("/{id}")
  @Operation(operationId = "getWebhook")
  WebhookJson get(@PathVariable("id") String id) {
    return WebhookJson.of(webhooks.get(callers.current(), WebhookId.parse(id)));
  }

  /**
   * Changes a webhook. Messages that are still tried go to the new address. Owners only.
   *
   * @param id UUID of the webhook
   * @param change what to change
   * @return the webhook as it is then
   */
  @PatchMapping("/{id}")
  @Operation(operationId = "changeWebhook")
  WebhookJson change(
      @PathVariable("id") String id, @RequestBody WebhookRequests.ChangeWebhook change) {
    return WebhookJson.of(webhooks.change(callers.current(), WebhookId.parse(id), change.edit()));
  }

  /**
   * Deletes a webhook and its log. What has not been sent is not sent any more. Owners only.
   *
   * @param id UUID of the webhook
   */
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(operationId = "deleteWebhook")
  @ApiResponse(responseCode = "204", description = "It is removed")
  void delete(@PathVariable("id") String id) {
    webhooks.delete(callers.current(), WebhookId.parse(id));
  }

  /**
   * Renews the secret of a webhook. For a day messages carry a signature of the former one too.
   * Owners only.
   *
   * @param id UUID of the webhook
   * @return the webhook and its new secret, which is shown this once
   */
  @PostMapping("/{id}/secret")
  @Operation(operationId = "renewWebhookSecret")
  WebhookJson.WithSecret renewSecret(@PathVariable("id") String id) {
    return withSecret(webhooks.renewSecret(callers.current(), WebhookId.parse(id)));
  }

  private WebhookJson.WithSecret withSecret(Webhook webhook) {
    return new WebhookJson.WithSecret(WebhookJson.of(webhook), webhooks.secretOf(webhook));
  }
}
