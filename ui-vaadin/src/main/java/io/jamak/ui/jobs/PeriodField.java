package io.jamak.ui.jobs;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import io.jamak.ui.words.ComponentWords;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A ready-made span of days, or two days of one's own. */
class PeriodField extends Div implements LocaleChangeObserver {
  private static final long serialVersionUID = 1L;
  private static final String OWN = "own";

  private final Select<String> preset = new Select<>();
  private final DatePicker from = new DatePicker();
  private final DatePicker to = new DatePicker();
  private final transient Consumer<UnaryOperator<JobsQuery>> tell;

  PeriodField(Consumer<UnaryOperator<JobsQuery>> tell) {
    this.tell = tell;
    addClassName("period");
    preset.setItems(presets());
    preset.setEmptySelectionAllowed(true);
    preset.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            choose(change.getValue());
          }
        });
    for (DatePicker day : List.of(from, to)) {
      day.setClearButtonVisible(true);
      day.addValueChangeListener(
          change -> {
            if (change.isFromClient()) {
              tell.accept(query -> query.withDays(from.getValue(), to.getValue()));
            }
          });
    }
    add(preset, from, to);
  }

  void show(JobsQuery query) {
    boolean own = query.from() != null || query.to() != null;
    Period period = query.period();
    preset.setValue(
        own || (period == null && OWN.equals(preset.getValue()))
            ? OWN
            : Optional.ofNullable(period).map(Period::code).orElse(null));
    from.setValue(query.from());
    to.setValue(query.to());
    from.setMax(query.to());
    to.setMin(query.from());
    showDays(own || OWN.equals(preset.getValue()));
  }

  @Override
  public void localeChange(LocaleChangeEvent event) {
    String any = t("jobs.filter.any", t("jobs.period"));
    preset.setItemLabelGenerator(code -> code == null ? any : t("jobs.period." + code));
    preset.setAriaLabel(t("jobs.period"));
    preset.setPlaceholder(t("jobs.period"));
    preset.setEmptySelectionCaption(any);
    for (DatePicker day : List.of(from, to)) {
      day.setLocale(event.getLocale());
      day.setI18n(ComponentWords.datePicker());
    }
    from.setAriaLabel(t("jobs.period.from"));
    from.setPlaceholder(t("jobs.period.from"));
    to.setAriaLabel(t("jobs.period.to"));
    to.setPlaceholder(t("jobs.period.to"));
  }

  private void choose(String code) {
    showDays(OWN.equals(code));
    if (!OWN.equals(code)) {
      tell.accept(query -> query.withPeriod(Period.of(code).orElse(null)));
    }
  }

  private void showDays(boolean visible) {
    from.setVisible(visible);
    to.setVisible(visible);
  }

  private static List<String> presets() {
    return Stream.concat(Arrays.stream(Period.values()).map(Period::code), Stream.of(OWN)).toList();
  }
}
