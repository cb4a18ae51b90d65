package io.jamak.ui.webhook;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.jamak.domain.EscapedText;
import io.jamak.domain.webhook.DeliveryProblem;
import io.jamak.store.webhook.Delivery;
import io.jamak.store.webhook.Webhook;
import io.jamak.ui.format.Dates;
import io.jamak.ui.words.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One webhook: what it is, how it does, what can be done with it, and its log when that is open.
 */
class WebhookCard extends Article {
  private static final long serialVersionUID = 1L;

  private final transient WebhookUseCases useCases;
  private final transient WebhookCommands commands;
  private final H2 name = new H2();
  private final Div state = new Div();
  private final Paragraph gone = new Paragraph();
  private final Description address = new Description();
  private final Description events = new Description();
  private final Description lastly = new Description();
  private final Button log = button("log", "webhooks.log", VaadinIcon.LIST);
  private final Button test = button("test", "webhooks.test", VaadinIcon.PAPERPLANE_O);
  private final Button edit = button("edit", "webhooks.edit", VaadinIcon.PENCIL);
  private final Button enable = button("enable", "webhooks.off", VaadinIcon.POWER_OFF);
  private final Button renew = button("renew", "webhooks.renew", VaadinIcon.KEY);
  private final Button delete = button("delete", "webhooks.delete", VaadinIcon.TRASH);
  private transient Webhook shown;
  private transient @Nullable Delivery last;
  private @Nullable DeliveryTable table;

  WebhookCard(Webhook webhook, WebhookUseCases useCases, WebhookCommands commands) {
    this.useCases = useCases;
    this.commands = commands;
    shown = webhook;
    addClassName("webhook-card");
    getElement()
        .setAttribute("data-testid", "webhook-card")
        .setAttribute("data-webhook-id", webhook.id().toString());
    address.getElement().setAttribute("translate", "no");
    address.addClassName("webhook-address");
    gone.addClassName("webhook-gone");
    lastly.addClassName("webhook-last");
    Div head = new Div(name, state);
    head.addClassName("engine-head");
    DescriptionList facts = new DescriptionList();
    facts.add(new Term(t("webhooks.address")), address);
    facts.add(new Term(t("webhooks.events")), events);
    facts.add(new Term(t("webhooks.last")), lastly);
    Div acts = new Div(log, test, edit, enable, renew, delete);
    acts.addClassName("webhook-acts");
    add(head, gone, facts, acts);
    listen();
  }

  private void listen() {
    log.addClickListener(click -> commands.toggleLog(shown));
    test.addClickListener(click -> commands.ping(shown));
    edit.addClickListener(click -> commands.edit(shown));
    enable.addClickListener(click -> commands.enable(shown, !shown.enabled()));
    renew.addClickListener(click -> commands.askToRenew(shown, renew));
    delete.addClickListener(click -> commands.askToDelete(shown));
  }

  /** {@code newest} is the last message to it, null for none. */
  void show(Webhook webhook, @Nullable Delivery newest) {
    shown = webhook;
    last = newest;
    ZoneId zone = useCases.zone();
    name.setText(WebhookWords.name(webhook));
    getElement().setAttribute("aria-label", WebhookWords.name(webhook));
    address.setText(EscapedText.of(webhook.url()));
    events.setText(WebhookWords.of(webhook.events()));
    Instant goneAt = webhook.goneAt();
    String is = webhook.enabled() ? "on" : goneAt == null ? "off" : "gone";
    if (!is.equals(getElement().getAttribute("data-state"))) {
      getElement().setAttribute("data-state", is);
      state.removeAll();
      state.add(badge(is));
    }
    gone.setVisible(goneAt != null);
    gone.setText(
        goneAt == null ? "" : t("webhooks.gone", Dates.fully(goneAt, zone, Words.language())));
    enable.setText(t(webhook.enabled() ? "webhooks.off" : "webhooks.on"));
    lastly.removeAll();
    lastly.add(newest == null ? new Span(t("webhooks.last.none")) : outcome(newest, zone));
  }

  /** Opens or closes its log. */
  void showLog(boolean open) {
    log.getElement().setAttribute("aria-expanded", String.valueOf(open));
    if (open && table == null) {
      table =
          new DeliveryTable(
              useCases, shown.id(), delivery -> commands.resend(shown.id(), delivery));
      add(table);
    } else if (!open && table != null) {
      remove(table);
      table = null;
    }
  }

  Optional<DeliveryTable> table() {
    return Optional.ofNullable(table);
  }

  /** All that it shows: the last one, and those of the open log. */
  Stream<Delivery> deliveries() {
    return Stream.concat(
        Stream.ofNullable(last), table().stream().flatMap(DeliveryTable::deliveries));
  }

  /** Puts the focus on its first button. */
  void focus() {
    log.focus();
  }

  private static Badge badge(String is) {
    VaadinIcon icon =
        switch (is) {
          case "on" -> VaadinIcon.CHECK_CIRCLE;
          case "off" -> VaadinIcon.PAUSE;
          default -> VaadinIcon.BAN;
        };
    Badge badge = new Badge(t("webhooks.state." + is), icon.create());
    badge.addClassName(
        "aura-accent-" + (is.equals("on") ? "green" : is.equals("off") ? "neutral" : "red"));
    return badge;
  }

  private static Component outcome(Delivery delivery, ZoneId zone) {
    Span when = new Span(Dates.shortly(delivery.createdAt(), zone, Words.language()));
    when.addClassName("number");
    Span outcome =
        new Span(
            DeliveryLook.of(delivery).badge(), new Span(WebhookWords.of(delivery.event())), when);
    outcome.addClassName("delivery-outcome");
    DeliveryProblem problem = delivery.problem();
    if (problem != null) {
      outcome.add(new Span(WebhookWords.of(problem)));
    }
    return outcome;
  }

  private static Button button(String act, String key, VaadinIcon icon) {
    Button button = new Button(t(key), icon.create());
    button.addThemeVariants(ButtonVariant.TERTIARY);
    button.getElement().setAttribute("data-testid", "webhook-" + act);
    return button;
  }
}
