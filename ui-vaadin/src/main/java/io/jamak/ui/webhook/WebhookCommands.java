package io.jamak.ui.webhook;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.webhook.DeliveryId;
import io.jamak.domain.webhook.WebhookId;
import io.jamak.store.webhook.Webhook;
import io.jamak.ui.notice.ToastKind;
import io.jamak.ui.notice.Toasts;
import io.jamak.ui.script.PageScript;
import io.jamak.ui.words.Words;
import java.util.function.Consumer;

/** What owners do with webhooks, asked about where it cannot be taken back. */
class WebhookCommands {
  private final WebhookUseCases useCases;
  private final Screen screen;

  /**
   * What the screen does then.
   *
   * @param changed shows the webhooks as they are now
   * @param sent shows the log of one, with what is on its way
   * @param toggleLog opens or closes the log of one
   * @param deleted shows that one is gone, and where to go on
   */
  record Screen(
      Runnable changed,
      Consumer<WebhookId> sent,
      Consumer<WebhookId> toggleLog,
      Consumer<WebhookId> deleted) {}

  WebhookCommands(WebhookUseCases useCases, Screen screen) {
    this.useCases = useCases;
    this.screen = screen;
  }

  void toggleLog(Webhook webhook) {
    screen.toggleLog().accept(webhook.id());
  }

  void add(Focusable<?> opener) {
    new WebhookDialog(
            null,
            entry -> {
              String secret = useCases.create(entry);
              screen.changed().run();
              return () -> new SecretDialog(secret, opener).open();
            })
        .open();
  }

  void edit(Webhook webhook) {
    new WebhookDialog(
            webhook,
            entry -> {
              useCases.change(webhook.id(), entry);
              return screen.changed();
            })
        .open();
  }

  void enable(Webhook webhook, boolean enabled) {
    attempt(
        () -> {
          useCases.enable(webhook.id(), enabled);
          screen.changed().run();
        });
  }

  void ping(Webhook webhook) {
    attempt(
        () -> {
          useCases.ping(webhook.id());
          screen.sent().accept(webhook.id());
        });
  }

  void resend(WebhookId webhook, DeliveryId delivery) {
    attempt(
        () -> {
          useCases.resend(webhook, delivery);
          screen.changed().run();
        });
  }

  void askToRenew(Webhook webhook, Focusable<?> opener) {
    ConfirmDialog dialog = question("renew", webhook);
    dialog.addConfirmListener(
        confirm ->
            attempt(() -> new SecretDialog(useCases.renewSecret(webhook.id()), opener).open()));
    open(dialog);
  }

  void askToDelete(Webhook webhook) {
    ConfirmDialog dialog = question("delete", webhook);
    dialog.setConfirmButtonTheme("error primary");
    dialog.addConfirmListener(
        confirm ->
            attempt(
                () -> {
                  useCases.delete(webhook.id());
                  screen.deleted().accept(webhook.id());
                  Toasts.say(ToastKind.INFO, t("webhooks.deleted", WebhookWords.name(webhook)));
                }));
    open(dialog);
  }

  private static ConfirmDialog question(String act, Webhook webhook) {
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader(t("webhooks." + act + ".title"));
    dialog.setText(t("webhooks." + act + ".text", WebhookWords.name(webhook)));
    dialog.setCancelable(true);
    dialog.setCancelText(t("webhooks.cancel"));
    dialog.setConfirmText(t("webhooks." + act + ".confirm"));
    return dialog;
  }

  private static void open(ConfirmDialog dialog) {
    dialog.open();
    PageScript.FOCUS_CANCEL.on(dialog.getElement());
  }

  /** Somebody else may have deleted it meanwhile. */
  private void attempt(Runnable act) {
    try {
      act.run();
    } catch (JamakException refused) {
      Toasts.say(ToastKind.FAILED, Words.of(refused.code()));
      screen.changed().run();
    }
  }
}
