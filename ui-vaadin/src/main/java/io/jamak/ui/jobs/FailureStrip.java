package io.jamak.ui.jobs;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.shared.Tooltip;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import io.jamak.domain.error.ErrorCode;
import io.jamak.store.job.JobRow;
import io.jamak.ui.format.Dates;
import io.jamak.ui.words.Words;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The commonest failures of what the list shows; a click narrows the list to one of them. */
class FailureStrip extends Div implements LocaleChangeObserver {
  private static final long serialVersionUID = 1L;
  private static final int MOST = 3;

  private final ZoneId zone;
  private final transient Consumer<ErrorCode> narrow;
  private final transient Consumer<List<JobRow>> retry;
  private transient List<JobRow> failures = List.of();

  FailureStrip(ZoneId zone, Consumer<ErrorCode> narrow, Consumer<List<JobRow>> retry) {
    this.zone = zone;
    this.narrow = narrow;
    this.retry = retry;
    addClassName("failure-strip");
  }

  void show(List<JobRow> failed) {
    failures = failed.stream().filter(job -> job.errorCode() != null).toList();
    write();
  }

  @Override
  public void localeChange(LocaleChangeEvent event) {
    write();
  }

  private void write() {
    removeAll();
    setVisible(failures.size() > 1);
    Map<ErrorCode, List<JobRow>> groups =
        failures.stream().collect(Collectors.groupingBy(FailureStrip::code));
    groups.entrySet().stream()
        .sorted(Comparator.comparingInt(group -> -group.getValue().size()))
        .limit(MOST)
        .forEach(group -> add(group(group.getKey(), group.getValue())));
  }

  private Div group(ErrorCode code, List<JobRow> jobs) {
    Span reason = new Span(Words.of(code));
    reason.addClassName("group-reason");
    Span facts =
        new Span(
            t(
                "group.facts",
                code.name(),
                jobs.size(),
                Math.round(100.0 * jobs.size() / failures.size())));
    Tooltip.forComponent(facts)
        .setText(
            t(
                "group.seen",
                Dates.fully(jobs.getLast().createdAt(), zone, Words.language()),
                Dates.fully(jobs.getFirst().createdAt(), zone, Words.language())));
    facts.addClassName("group-facts");
    NativeButton show = new NativeButton();
    show.add(reason, facts);
    show.addClassName("group-button");
    show.addClickListener(click -> narrow.accept(code));
    Button again = new Button(t("group.retry", jobs.size()), VaadinIcon.ROTATE_RIGHT.create());
    again.addThemeVariants(ButtonVariant.TERTIARY);
    again.addClickListener(click -> retry.accept(jobs));
    Div group = new Div(show, again);
    group.addClassName("failure-group");
    group
        .getElement()
        .setAttribute("data-testid", "failure-group")
        .setAttribute("data-error-code", code.name());
    return group;
  }

  private static ErrorCode code(JobRow job) {
    ErrorCode code = job.errorCode();
    return code == null ? ErrorCode.INTERNAL_ERROR : code;
  }
}
