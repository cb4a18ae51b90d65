package io.jamak.ui.notice;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import io.jamak.ui.script.PageScript;
import org.jspecify.annotations.Nullable;

/**
 * Short messages at the edge of a page: the browser keeps them in one stack with those of its own
 * acts. What went well leaves by itself, what failed stays until it is dismissed; none takes the
 * focus.
 */
@Tag("jamak-notices")
@JsModule("context://jamak/shell/notices.js")
public final class Toasts extends Component implements LocaleChangeObserver {
  private static final long serialVersionUID = 1L;

  /** Under which the bell tells of ended jobs. */
  public static final String JOBS = "jobs";

  /** Says what an act of this page's user came to; the bell's list keeps it. */
  public static void say(ToastKind kind, String text) {
    Toasts toasts = ComponentUtil.getData(UI.getCurrent(), Toasts.class);
    if (toasts == null) {
      throw new IllegalStateException("no toasts (expected: a page in the frame)");
    }
    toasts.getElement().callJsFunction("say", kind.code(), text);
  }

  /**
   * Puts away the notes of failures, which stand in a list that is looked at now.
   *
   * @param key of the notes that the list has, null for all
   */
  public static void seen(Component list, @Nullable String key) {
    PageScript.FAILURES_SEEN.on(list.getElement(), key);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    ComponentUtil.setData(event.getUI(), Toasts.class, this);
  }

  @Override
  public void localeChange(LocaleChangeEvent event) {
    getElement()
        .setAttribute("close", t("close"))
        .setAttribute("folded", t("toast.folded"))
        .setAttribute("failed", t("toast.failed"))
        .setAttribute("bell", t("toast.bell"));
  }
}
