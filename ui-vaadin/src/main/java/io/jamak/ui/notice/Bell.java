package io.jamak.ui.notice;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import io.jamak.domain.job.JobId;
import io.jamak.ui.format.Dates;
import io.jamak.ui.jobs.JobsNavigation;
import io.jamak.ui.words.Words;
import java.time.ZoneId;
import java.util.List;

/** The header's bell: how many notices are unread, and the list of the newest. */
public class Bell extends Button implements LocaleChangeObserver {
  private static final long serialVersionUID = 1L;

  private final ZoneId zone;
  private final Span unread = new Span();
  private final Popover popover = new Popover();
  private final Div list = new Div();

  public Bell(ZoneId zone) {
    super(VaadinIcon.BELL_O.create());
    this.zone = zone;
    addThemeVariants(ButtonVariant.TERTIARY);
    addClassName("bell");
    getElement().setAttribute("data-testid", "bell");
    unread.addClassName("bell-count");
    setSuffixComponent(unread);
    list.addClassName("bell-list");
    popover.setTarget(this);
    popover.setPosition(PopoverPosition.BOTTOM_END);
    popover.setWidth("380px");
    popover.add(list);
    popover.addOpenedChangeListener(
        change -> {
          if (change.isOpened()) {
            write();
            NoticeBoard.current().read();
          }
        });
  }

  @Override
  protected void onAttach(AttachEvent event) {
    var registration = NoticeBoard.current().listen(() -> event.getUI().access(this::count));
    addDetachListener(
        detach -> {
          detach.unregisterListener();
          registration.remove();
        });
  }

  @Override
  public void localeChange(LocaleChangeEvent event) {
    popover.setAriaLabel(t("bell.title"));
    count();
    write();
  }

  private void count() {
    int count = NoticeBoard.current().unread();
    unread.setText(count > 9 ? "9+" : String.valueOf(count));
    unread.setVisible(count > 0);
    setAriaLabel(t("bell.label", count));
    setTooltipText(t("bell.title"));
    if (popover.isOpened()) {
      write();
    }
  }

  private void write() {
    list.removeAll();
    List<Notice> notices = NoticeBoard.current().newestFirst();
    Span title = new Span(t("bell.title"));
    title.addClassName("bell-title");
    list.add(title);
    if (notices.isEmpty()) {
      list.add(new Paragraph(t("bell.empty")));
      return;
    }
    notices.forEach(notice -> list.add(entry(notice)));
  }

  private Component entry(Notice notice) {
    Span text = new Span(notice.text());
    Span when = new Span(Dates.shortly(notice.when(), zone, Words.language()));
    when.addClassName("bell-when");
    NativeButton entry = new NativeButton();
    entry.addClassNames(
        "bell-entry", "toast-" + notice.kind().name().toLowerCase(java.util.Locale.ROOT));
    entry.add(
        (notice.kind() == Notice.Kind.FAILED ? VaadinIcon.CLOSE_CIRCLE_O : VaadinIcon.CHECK_CIRCLE)
            .create(),
        text,
        when);
    entry.addClickListener(click -> open(notice.job()));
    return entry;
  }

  private void open(@org.jspecify.annotations.Nullable JobId job) {
    popover.close();
    if (job != null) {
      getUI().ifPresent(ui -> JobsNavigation.toJob(ui, job));
    }
  }
}
