package io.jamak.ui.usage;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.shared.Tooltip;
import io.jamak.api.usage.UsageReport;
import io.jamak.store.usage.UsageSummary;
import io.jamak.ui.format.Durations;
import io.jamak.ui.words.Language;
import io.jamak.ui.words.Words;
import java.util.Locale;

/** The month in four figures, each beside the month before. */
class UsageCards extends Div {
  private static final long serialVersionUID = 1L;

  UsageCards() {
    addClassName("usage-cards");
  }

  void show(UsageReport now, UsageReport before) {
    removeAll();
    UsageSummary used = now.used();
    UsageSummary last = before.used();
    Language language = Words.language();
    add(
        card(
            "processing",
            VaadinIcon.CLOCK,
            Durations.ofMillis(used.processingMs(), language),
            t("usage.before", Durations.ofMillis(last.processingMs(), language))),
        card(
            "translation",
            VaadinIcon.GLOBE_WIRE,
            Durations.ofMillis(used.translationMs(), language),
            t("usage.before", Durations.ofMillis(last.translationMs(), language))),
        card(
            "outputs",
            VaadinIcon.FILE_TEXT_O,
            number(used.outputs()),
            t("usage.before", number(last.outputs()))),
        card(
            "failureRate",
            VaadinIcon.CLOSE_CIRCLE_O,
            rate(now.failureRate()),
            t("usage.failures", used.failedJobs(), used.jobs())));
  }

  private static Div card(String key, VaadinIcon icon, String value, String note) {
    Span name = new Span(t("usage.card." + key));
    name.addClassName("card-name");
    Icon help = VaadinIcon.INFO_CIRCLE_O.create();
    help.addClassName("card-help");
    help.getElement().setAttribute("tabindex", "0").setAttribute("role", "img");
    help.getElement().setAttribute("aria-label", t("usage.formula." + key));
    Tooltip.forComponent(help).setText(t("usage.formula." + key));
    Div head = new Div(icon.create(), name, help);
    head.addClassName("card-head");
    Span number = new Span(value);
    number.addClassName("card-value");
    Span small = new Span(note);
    small.addClassName("card-note");
    Div card = new Div(head, number, small);
    card.addClassName("usage-card");
    card.getElement().setAttribute("data-testid", "usage-card").setAttribute("data-card", key);
    return card;
  }

  /** A share in percent, or a dash where there is nothing to share. */
  static String rate(@org.jspecify.annotations.Nullable Double rate) {
    return rate == null ? "–" : String.format(Locale.ROOT, "%.1f%%", rate * 100);
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
