package io.jamak.ui.notice;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import io.jamak.ui.notice.Notice.Kind;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Short messages at the corner of a page: what went well leaves by itself, what failed stays until
 * it is dismissed. At most three stand at once; none takes the focus.
 */
public final class Toasts implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int MOST = 3;
  private static final int SECONDS = 6;

  private final Deque<Notification> open = new ArrayDeque<>();

  private Toasts() {}

  /** The toasts of a page. */
  public static Toasts of(UI ui) {
    Toasts toasts = ComponentUtil.getData(ui, Toasts.class);
    if (toasts == null) {
      toasts = new Toasts();
      ComponentUtil.setData(ui, Toasts.class, toasts);
    }
    return toasts;
  }

  /** Says what an act of this page's user came to. */
  public static void say(Kind kind, String text) {
    of(UI.getCurrent()).show(kind, text, null, () -> {});
  }

  /** Shows a toast; {@code action} names its button, null for none. */
  public void show(Kind kind, String text, @Nullable String action, Runnable act) {
    open.removeIf(toast -> !toast.isOpened());
    while (open.size() >= MOST) {
      open.removeFirst().close();
    }
    Notification toast = new Notification();
    toast.setPosition(Position.BOTTOM_START);
    toast.setDuration(kind == Kind.FAILED ? 0 : SECONDS * 1000);
    toast.setAssertive(kind == Kind.FAILED);
    toast.add(content(toast, kind, text, action, act));
    toast.open();
    open.addLast(toast);
  }

  private static Component content(
      Notification toast, Kind kind, String text, @Nullable String action, Runnable act) {
    Div content = new Div();
    content.addClassNames("toast", "toast-" + kind.name().toLowerCase(java.util.Locale.ROOT));
    content
        .getElement()
        .setAttribute("data-testid", "toast")
        .setAttribute("role", kind == Kind.FAILED ? "alert" : "status");
    content.add(icon(kind).create(), new Span(text));
    if (action != null) {
      Button button = new Button(action, click -> act.run());
      button.addClickListener(click -> toast.close());
      content.add(button);
    }
    Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> toast.close());
    close.addThemeVariants(ButtonVariant.TERTIARY);
    close.setAriaLabel(t("close"));
    content.add(close);
    return content;
  }

  private static VaadinIcon icon(Kind kind) {
    return switch (kind) {
      case DONE -> VaadinIcon.CHECK_CIRCLE;
      case FAILED -> VaadinIcon.CLOSE_CIRCLE_O;
      case INFO -> VaadinIcon.INFO_CIRCLE_O;
    };
  }
}
