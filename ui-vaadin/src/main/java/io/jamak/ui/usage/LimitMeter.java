package io.jamak.ui.usage;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;

/** A bar against a limit; what lies beyond the limit is drawn beyond its mark. */
class LimitMeter extends Div {
  private static final long serialVersionUID = 1L;
  private static final double HEADROOM = 1.1;

  LimitMeter(Limit limit) {
    addClassName("limit");
    Span name = new Span(limit.name());
    name.addClassName("limit-name");
    Span text = new Span(limit.text());
    text.addClassName("limit-text");
    Div head = new Div(name, text);
    head.addClassName("limit-head");
    add(head, meter(limit), warning(limit));
  }

  private static Div meter(Limit limit) {
    double scale = Math.max(1, limit.share()) * (limit.share() > 1 ? HEADROOM : 1);
    double share = Math.min(limit.share(), 1);
    Div meter = new Div();
    meter.addClassName("meter");
    meter
        .getElement()
        .setAttribute("role", "meter")
        .setAttribute("data-testid", "limit-meter")
        .setAttribute("data-level", limit.level().name().toLowerCase(Locale.ROOT))
        .setAttribute("data-limit", limit.key())
        .setAttribute("aria-label", limit.name())
        .setAttribute("aria-valuemin", "0")
        .setAttribute("aria-valuemax", "100")
        .setAttribute("aria-valuenow", String.valueOf(Math.min(100, limit.percent())))
        .setAttribute("aria-valuetext", limit.text());
    meter.add(part("meter-used", 0, share / scale));
    if (limit.share() > 1) {
      meter.add(part("meter-over", 1 / scale, (limit.share() - 1) / scale));
    }
    meter.add(tick(0.8 / scale), tick(1 / scale));
    return meter;
  }

  private static Div part(String name, double from, double length) {
    Div part = new Div();
    part.addClassName(name);
    part.getStyle().set("left", percent(from)).set("width", percent(length));
    return part;
  }

  private static Div tick(double at) {
    Div tick = new Div();
    tick.addClassName("meter-tick");
    tick.getStyle().set("left", percent(Math.min(at, 0.998)));
    return tick;
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f%%", share * 100);
  }

  private static Div warning(Limit limit) {
    Div warning = new Div();
    warning.addClassName("limit-warning");
    warning.setVisible(limit.level() != Limit.Level.NORMAL);
    boolean over = limit.level() == Limit.Level.OVER;
    warning.getElement().setAttribute("data-level", over ? "over" : "near");
    Icon icon = (over ? VaadinIcon.BAN : VaadinIcon.WARNING).create();
    warning.add(icon, new Span(t(over ? "limit.over" : "limit.near")));
    return warning;
  }
}
