package io.jamak.ui.usage;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.jamak.ui.format.Dates;
import io.jamak.ui.words.Words;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.function.Consumer;

/** Steps from month to month, never into the future. */
class MonthSwitch extends Div {
  private static final long serialVersionUID = 1L;

  private final ZoneId zone;
  private final Button back = new Button(VaadinIcon.CHEVRON_LEFT.create());
  private final Button forth = new Button(VaadinIcon.CHEVRON_RIGHT.create());
  private final Span name = new Span();
  private final Span note = new Span();
  private YearMonth month;

  MonthSwitch(ZoneId zone, Consumer<YearMonth> go) {
    this.zone = zone;
    month = YearMonth.now(zone);
    addClassName("month-switch");
    getElement().setAttribute("data-testid", "month-switch");
    back.addThemeVariants(ButtonVariant.TERTIARY);
    forth.addThemeVariants(ButtonVariant.TERTIARY);
    back.addClickListener(click -> go.accept(month.minusMonths(1)));
    forth.addClickListener(click -> go.accept(month.plusMonths(1)));
    name.addClassName("month-name");
    name.getElement().setAttribute("aria-live", "polite");
    note.addClassName("month-note");
    add(back, name, forth, note);
  }

  void show(YearMonth wanted) {
    month = wanted;
    boolean current = !wanted.isBefore(YearMonth.now(zone));
    name.setText(Dates.month(wanted, Words.language()));
    String zoneName = Dates.zone(zone, Instant.now());
    note.setText(t(current ? "usage.month.open" : "usage.month.closed", zoneName));
    forth.setEnabled(!current);
    back.setAriaLabel(t("usage.month.back"));
    forth.setAriaLabel(t("usage.month.forth"));
  }
}
