package io.jamak.ui.webhook;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.QueryParameters;
import io.jamak.api.event.LiveEvent;
import io.jamak.api.event.LiveEvents;
import io.jamak.api.webhook.WebhookService;
import io.jamak.domain.job.JobStatus;
import io.jamak.domain.webhook.DeliveryStatus;
import io.jamak.domain.webhook.WebhookId;
import io.jamak.store.webhook.Delivery;
import io.jamak.store.webhook.Webhook;
import io.jamak.ui.live.DelayedAccess;
import io.jamak.ui.live.LiveFeed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The webhooks as cards, one of them with its log open. It looks again when a job ends, and by
 * itself while a message is on its way, for deliveries are not in the journal.
 */
class WebhookList extends Div implements LocaleChangeObserver {
  private static final long serialVersionUID = 1L;
  private static final Set<String> ENDS =
      Set.of(JobStatus.SUCCEEDED.code(), JobStatus.FAILED.code(), JobStatus.CANCELED.code());
  private static final Duration SOON = Duration.ofSeconds(2);

  /** While the next attempt is minutes or hours away. */
  private static final Duration SELDOM = Duration.ofSeconds(15);

  private static final Duration LIVELY = Duration.ofMinutes(1);

  private final transient WebhookUseCases useCases;
  private final transient WebhookCommands commands;
  private final Button add;
  private final Paragraph count = new Paragraph();
  private final H2 emptyTitle = new H2();
  private final Paragraph emptyText = new Paragraph();
  private final Div empty = new Div(emptyTitle, emptyText);
  private final Div cards = new Div();
  private final transient Map<WebhookId, WebhookCard> byId = new LinkedHashMap<>();
  private @Nullable String open;
  private int looks;

  /** {@code add} is the screen's button that makes another one. */
  WebhookList(WebhookUseCases useCases, LiveEvents events, Button add) {
    this.useCases = useCases;
    this.add = add;
    commands =
        new WebhookCommands(
            useCases,
            new WebhookCommands.Screen(this::load, this::sent, this::toggleLog, this::deleted));
    add.addClickListener(click -> commands.add(add));
    count.addClassName("hint");
    count.getElement().setAttribute("data-testid", "webhook-count");
    empty.addClassName("empty");
    empty.getElement().setAttribute("data-testid", "webhooks-empty");
    cards.addClassName("webhook-list");
    addClassName("webhooks");
    add(count, empty, cards);
    new LiveFeed(events).follow(this, useCases.caller().workspaceId(), this::take);
  }

  /** Opens the log of the webhook of this id alone; null or what is no id of one closes it. */
  void openLog(@Nullable String id) {
    open = id;
    byId.forEach((webhook, card) -> card.showLog(isOpen(webhook)));
    watch();
  }

  /** Cards have the words of their language from when they are made. */
  @Override
  public void localeChange(LocaleChangeEvent event) {
    emptyTitle.setText(t("webhooks.empty.title"));
    emptyText.setText(t("webhooks.empty.text"));
    cards.removeAll();
    byId.clear();
    load();
  }

  private void load() {
    Map<WebhookId, Delivery> newest = useCases.newest();
    List<Webhook> all = useCases.list();
    Set<WebhookId> living = all.stream().map(Webhook::id).collect(Collectors.toSet());
    List.copyOf(byId.keySet()).stream()
        .filter(id -> !living.contains(id))
        .forEach(id -> cards.remove(byId.remove(id)));
    for (Webhook webhook : all) {
      WebhookCard card = byId.computeIfAbsent(webhook.id(), id -> added(webhook));
      card.show(webhook, newest.get(webhook.id()));
      card.table().ifPresent(DeliveryTable::refresh);
    }
    boolean full = all.size() >= WebhookService.MOST;
    add.setEnabled(!full);
    count.setText(
        full
            ? t("webhooks.full", WebhookService.MOST)
            : t("webhooks.count", all.size(), WebhookService.MOST));
    count.setVisible(!all.isEmpty());
    empty.setVisible(all.isEmpty());
    watch();
  }

  private WebhookCard added(Webhook webhook) {
    WebhookCard card = new WebhookCard(webhook, useCases, commands);
    card.showLog(isOpen(webhook.id()));
    cards.add(card);
    return card;
  }

  private boolean isOpen(WebhookId id) {
    return id.toString().equals(open);
  }

  /** Looks again while something is on its way; each look takes the place of the one planned. */
  private void watch() {
    int look = ++looks;
    Instant lively = Instant.now().minus(LIVELY);
    pending()
        .map(Delivery::updatedAt)
        .max(Comparator.naturalOrder())
        .ifPresent(
            last ->
                DelayedAccess.run(
                    this,
                    last.isAfter(lively) ? SOON : SELDOM,
                    () -> {
                      if (look == looks) {
                        load();
                      }
                    }));
  }

  private Stream<Delivery> pending() {
    return byId.values().stream()
        .flatMap(WebhookCard::deliveries)
        .filter(delivery -> delivery.status() == DeliveryStatus.PENDING);
  }

  private void take(List<LiveEvent> events) {
    if (events.stream().anyMatch(event -> isEnd(event.status()))) {
      load();
    }
  }

  private static boolean isEnd(@Nullable String status) {
    return status != null && ENDS.contains(status);
  }

  private void sent(WebhookId id) {
    load();
    if (isOpen(id)) {
      Optional.ofNullable(byId.get(id))
          .flatMap(WebhookCard::table)
          .ifPresent(DeliveryTable::showNewest);
      watch();
    } else {
      go(id);
    }
  }

  private void toggleLog(WebhookId id) {
    go(isOpen(id) ? null : id);
  }

  private void go(@Nullable WebhookId id) {
    QueryParameters parameters =
        id == null ? QueryParameters.empty() : QueryParameters.of("id", id.toString());
    getUI().ifPresent(ui -> ui.navigate("webhooks", parameters));
  }

  /** The focus goes to the card that stands in its place now, or to what makes another one. */
  private void deleted(WebhookId id) {
    int place = new ArrayList<>(byId.keySet()).indexOf(id);
    load();
    Optional<WebhookCard> next =
        byId.values().stream().skip(Math.clamp(place, 0, Math.max(0, byId.size() - 1))).findFirst();
    next.ifPresentOrElse(WebhookCard::focus, add::focus);
  }
}
