package io.jamak.ui.webhook;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import io.jamak.api.paging.Page;
import io.jamak.api.paging.Params;
import io.jamak.domain.webhook.DeliveryId;
import io.jamak.domain.webhook.WebhookId;
import io.jamak.store.webhook.Delivery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook was told, the newest first. Rows change in place; messages that came meanwhile are
 * counted, and shown when the person wants to see them, so that no row moves by itself.
 */
class DeliveryTable extends Div {
  private static final long serialVersionUID = 1L;
  private static final int PAGE = 20;

  private final transient WebhookUseCases useCases;
  private final transient WebhookId webhook;
  private final transient Consumer<DeliveryId> resend;
  private final Button fresh = new Button("", click -> showNewest());
  private final Paragraph empty = new Paragraph(t("webhooks.log.empty"));
  private final NativeTable table = new NativeTable();
  private final NativeTableBody body = new NativeTableBody();
  private final Button more = new Button(t("webhooks.log.more"), click -> showMore());
  private final transient Map<DeliveryId, DeliveryRow> rows = new LinkedHashMap<>();
  private @Nullable String cursor;

  /** {@code resend} is asked to send a message once more. */
  DeliveryTable(WebhookUseCases useCases, WebhookId webhook, Consumer<DeliveryId> resend) {
    this.useCases = useCases;
    this.webhook = webhook;
    this.resend = resend;
    addClassName("delivery-log");
    getElement().setAttribute("data-testid", "delivery-log");
    fresh.addClassName("live-pill");
    fresh.getElement().setAttribute("data-testid", "delivery-fresh");
    more.getElement().setAttribute("data-testid", "delivery-more");
    Paragraph kept = new Paragraph(t("webhooks.log.kept"));
    kept.addClassName("hint");
    Div head = new Div(kept, fresh);
    head.addClassName("delivery-head");
    table.getElement().setAttribute("role", "table").setAttribute("aria-label", t("webhooks.log"));
    body.getElement().setAttribute("role", "rowgroup");
    table.add(header(), body);
    empty.addClassName("hint");
    add(head, empty, table, more);
    showMore();
  }

  /** Those of the rows that are shown. */
  Stream<Delivery> deliveries() {
    return rows.values().stream().map(DeliveryRow::delivery);
  }

  /** Brings the rows up to date and counts what came meanwhile. */
  void refresh() {
    List<Delivery> unseen = unseen();
    if (rows.isEmpty()) {
      putOnTop(unseen);
    }
    announce((int) unseen.stream().filter(this::isNew).count());
  }

  /** Shows what came meanwhile, too. */
  void showNewest() {
    putOnTop(unseen());
    announce(0);
  }

  /** Updates the rows that are shown, and returns what is newer than all of them. */
  private List<Delivery> unseen() {
    int limit = Math.min(rows.size() + PAGE, Params.MAX_LIMIT);
    List<Delivery> now = useCases.deliveries(webhook, null, limit).items();
    now.forEach(
        delivery -> {
          DeliveryRow row = rows.get(delivery.id());
          if (row != null) {
            row.show(delivery);
          }
        });
    return now.stream().takeWhile(this::isNew).toList();
  }

  private boolean isNew(Delivery delivery) {
    return !rows.containsKey(delivery.id());
  }

  private void putOnTop(List<Delivery> newer) {
    for (Delivery delivery : newer.reversed()) {
      body.addComponentAsFirst(row(delivery));
    }
    look();
  }

  private void showMore() {
    Page<Delivery> page = useCases.deliveries(webhook, cursor, PAGE);
    page.items().stream().filter(this::isNew).forEach(delivery -> body.add(row(delivery)));
    cursor = page.nextCursor();
    announce(0);
    look();
  }

  private DeliveryRow row(Delivery delivery) {
    DeliveryRow row =
        new DeliveryRow(delivery, useCases.zone(), () -> resend.accept(delivery.id()));
    rows.put(delivery.id(), row);
    return row;
  }

  private void look() {
    empty.setVisible(rows.isEmpty());
    table.setVisible(!rows.isEmpty());
    more.setVisible(cursor != null);
  }

  private void announce(int count) {
    fresh.setClassName("unseen", count == 0);
    fresh.setText(t("webhooks.log.fresh", count));
  }

  private static NativeTableHeader header() {
    NativeTableRow names = new NativeTableRow();
    names.getElement().setAttribute("role", "row");
    for (String column :
        List.of("when", "event", "job", "outcome", "attempts", "http", "took", "act")) {
      String name = t("webhooks.log." + column);
      NativeTableHeaderCell cell = new NativeTableHeaderCell();
      if (column.equals("act")) {
        cell.getElement().setAttribute("aria-label", name); // the buttons below say it
      } else {
        cell.setText(name);
      }
      cell.getElement().setAttribute("role", "columnheader").setAttribute("data-column", column);
      names.add(cell);
    }
    NativeTableHeader header = new NativeTableHeader(names);
    header.getElement().setAttribute("role", "rowgroup");
    return header;
  }
}
