package io.jamak.ui.jobs;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.OutputFormat;
import io.jamak.domain.job.WarningCode;
import io.jamak.store.job.JobSort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Search, filters and order of the list. What is changed by hand is told at once. */
class JobsToolbar extends Div implements LocaleChangeObserver {
  private static final long serialVersionUID = 1L;
  private static final int SEARCH_DELAY_MS = 200;

  private final TextField search = new TextField();
  private final PeriodField period;
  private final Select<Boolean> translate = new Select<>();
  private final LanguageField language;
  private final Select<OutputFormat> format = new Select<>();
  private final Select<ErrorCode> errorCode = new Select<>();
  private final Select<String> warning = new Select<>();
  private final Select<JobSort> sort = new Select<>();
  private final Button clear = new Button(VaadinIcon.CLOSE_SMALL.create());
  private final transient Supplier<Set<WarningCode>> warnings;
  private final transient Consumer<JobsQuery> tell;
  private transient JobsQuery query = JobsQuery.ALL;

  /**
   * Makes the fields.
   *
   * @param warnings the codes that jobs finished with; asked whenever the list is shown anew
   */
  JobsToolbar(
      Set<String> languages, Supplier<Set<WarningCode>> warnings, Consumer<JobsQuery> tell) {
    this.warnings = warnings;
    this.tell = tell;
    addClassName("toolbar");
    period = new PeriodField(changed -> this.tell.accept(changed.apply(query)));
    setUpSearch();
    translate.setItems(true, false);
    language = new LanguageField(languages);
    format.setItems(OutputFormat.downloads());
    errorCode.setItems(ErrorCode.values());
    sort.setItems(JobSort.NEWEST, JobSort.DURATION, JobSort.FAILURES_FIRST);
    sort.setPrefixComponent(VaadinIcon.SORT.create());
    sort.getElement().setAttribute("data-testid", "sort");
    on(translate, query -> query.withTranslate(translate.getValue()));
    language.addValueChangeListener(
        event -> {
          if (event.isFromClient()) {
            tell.accept(query.withLanguage(language.getValue()));
          }
        });
    on(format, query -> query.withFormat(format.getValue()));
    on(errorCode, query -> query.withErrorCode(errorCode.getValue()));
    warning.getElement().setAttribute("data-testid", "filter-warning");
    on(
        warning,
        query ->
            query.withWarnings(
                warning.getValue() == null
                    ? Set.of()
                    : JobsAddress.warnings(List.of(warning.getValue()))));
    on(sort, query -> query.withSort(sort.getValue()));
    clear.addThemeVariants(ButtonVariant.TERTIARY);
    clear.addClickListener(click -> tell.accept(JobsQuery.ALL.withSort(query.sort())));
    List.of(translate, format, errorCode, warning).forEach(JobsToolbar::mayBeEmpty);
    add(search, period, translate, language, format, errorCode, warning, sort, clear);
  }

  /** Shows a query that came from elsewhere; tells nothing. */
  void show(JobsQuery wanted) {
    query = wanted;
    search.setValue(wanted.search());
    period.show(wanted);
    translate.setValue(wanted.translate());
    language.setValue(wanted.language());
    format.setValue(wanted.format());
    errorCode.setValue(wanted.errorCode());
    showWarnings(wanted.warnings());
    sort.setValue(wanted.sort());
    clear.setVisible(wanted.narrows());
  }

  /** Only kinds that occur can be chosen, and the one that the address names. */
  private void showWarnings(Set<WarningCode> wanted) {
    Set<WarningCode> occurring = new TreeSet<>(warnings.get());
    String chosen = JobsAddress.warningCode(wanted);
    if (wanted.size() == 1) {
      occurring.addAll(wanted);
    }
    List<String> items = new ArrayList<>(List.of(JobsAddress.ANY));
    occurring.forEach(code -> items.add(code.name()));
    if (!chosen.isEmpty() && !items.contains(chosen)) {
      items.add(chosen);
    }
    warning.setItems(items);
    warning.setValue(chosen.isEmpty() ? null : chosen);
    warning.setVisible(!occurring.isEmpty() || !wanted.isEmpty());
  }

  private static String warningName(String codes) {
    return codes.equals(JobsAddress.ANY)
        ? t("jobs.filter.warning.any")
        : Arrays.stream(codes.split(",", -1))
            .map(code -> t("warning.name." + code))
            .collect(Collectors.joining(", "));
  }

  void focusSearch() {
    search.focus();
  }

  @Override
  public void localeChange(LocaleChangeEvent event) {
    search.setPlaceholder(t("jobs.search"));
    search.setAriaLabel(t("jobs.search"));
    sort.setItemLabelGenerator(order -> t("jobs.sort." + JobsAddress.sortCode(order)));
    name(
        translate,
        t("jobs.filter.translate"),
        on -> t(on ? "jobs.translate.on" : "jobs.translate.off"));
    language.setAriaLabel(t("jobs.filter.language"));
    language.setPlaceholder(t("jobs.filter.language"));
    language.write();
    name(format, t("jobs.filter.format"), OutputFormat::name);
    name(errorCode, t("jobs.filter.error"), ErrorCode::name);
    name(warning, t("jobs.filter.warning"), JobsToolbar::warningName);
    sort.setAriaLabel(t("jobs.sort"));
    clear.setText(t("jobs.filter.clear"));
  }

  private void setUpSearch() {
    search.setPrefixComponent(VaadinIcon.SEARCH.create());
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.setValueChangeTimeout(SEARCH_DELAY_MS);
    search.getElement().setAttribute("data-testid", "search");
    search.addClassName("search");
    search.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            tell.accept(query.withSearch(change.getValue()));
          }
        });
  }

  private <T> void on(Select<T> field, Function<JobsQuery, JobsQuery> change) {
    field.addValueChangeListener(
        event -> {
          if (event.isFromClient()) {
            tell.accept(change.apply(query));
          }
        });
  }

  private static void mayBeEmpty(Select<?> field) {
    field.setEmptySelectionAllowed(true);
  }

  private static <T> void name(Select<T> field, String name, Function<T, String> label) {
    String any = t("jobs.filter.any", name);
    field.setAriaLabel(name);
    field.setPlaceholder(name);
    field.setEmptySelectionCaption(any);
    field.setItemLabelGenerator(value -> value == null ? any : label.apply(value));
  }
}
