package io.jamak.ui.jobs;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.jamak.store.event.EventRow;
import io.jamak.ui.format.Dates;
import io.jamak.ui.words.Words;
import java.time.ZoneId;
import java.util.List;

/** Every line of a job's journal, oldest first, folded away. */
class HistoryList extends Details {
  private static final long serialVersionUID = 1L;

  private final OrderedList lines = new OrderedList();
  private final ZoneId zone;

  HistoryList(ZoneId zone) {
    this.zone = zone;
    addClassName("history");
    add(lines);
  }

  void show(List<EventRow> events) {
    setSummaryText(t("history.title", events.size()));
    lines.removeAll();
    events.forEach(event -> lines.add(line(event)));
  }

  private ListItem line(EventRow event) {
    Span when = new Span(Dates.time(event.createdAt(), zone, Words.language()));
    when.addClassName("number");
    when.setTitle(Dates.fully(event.createdAt(), zone, Words.language()));
    Span type = new Span(event.type().name());
    type.addClassName("code-chip");
    Span payload = new Span(event.payloadJson().equals("{}") ? "" : event.payloadJson());
    payload.addClassName("history-payload");
    return new ListItem(when, type, payload);
  }
}
