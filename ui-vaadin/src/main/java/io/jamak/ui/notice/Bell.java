package io.jamak.ui.notice;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HtmlContainer;
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
import java.time.Instant;
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
    ComponentUtil.addListener(
        this, NoteEvent.class, note -> NoticeBoard.current().note(note.notice()));
    popover.addOpenedChangeListener(
        change -> {
          if (change.isOpened()) {
            Toasts.seen(this, null);
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
    setAriaLabel(t("bell.label", unread.getText()));
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

  /** One that is about a job opens it. */
  private Component entry(Notice notice) {
    Span text = new Span(notice.text());
    Span when = new Span(Dates.shortly(notice.when(), zone, Words.language()));
    when.addClassName("bell-when");
    JobId job = notice.job();
    HtmlContainer entry = job == null ? new Div() : opener(job);
    entry.addClassNames("bell-entry", "toast-" + notice.kind().code());
    entry.add(icon(notice.kind()).create(), text, when);
    return entry;
  }

  private NativeButton opener(JobId job) {
    return new NativeButton(
        "",
        click -> {
          popover.close();
          getUI().ifPresent(ui -> JobsNavigation.toJob(ui, job));
        });
  }

  private static VaadinIcon icon(Notice.Kind kind) {
    return switch (kind) {
      case DONE -> VaadinIcon.CHECK_CIRCLE;
      case FAILED -> VaadinIcon.CLOSE_CIRCLE_O;
      case INFO -> VaadinIcon.INFO_CIRCLE_O;
    };
  }

  /** The page's own elements said something. */
  @DomEvent("note")
  public static final class NoteEvent extends ComponentEvent<Bell> {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 300;

    private final Notice notice;

    /** {@code kind} is the code of a kind. */
    public NoteEvent(
        Bell source,
        boolean fromClient,
        @EventData("event.detail.kind") String kind,
        @EventData("event.detail.text") String text) {
      super(source, fromClient);
      String said = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
      notice = new Notice(Notice.Kind.of(kind), said, null, Instant.now());
    }

    private Notice notice() {
      return notice;
    }
  }
}
