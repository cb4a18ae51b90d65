package io.jamak.ui.notice;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import io.jamak.ui.notice.Notice.Kind;
import io.jamak.ui.script.PageScript;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
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
  private static final int MOST_ACTS = 20;

  private final Map<String, SerializableRunnable> acts = new LinkedHashMap<>();
  private int number;

  /** One stands in the frame of each page. */
  public Toasts() {
    ComponentUtil.addListener(this, ActEvent.class, chosen -> act(chosen.id));
  }

  /** The toasts of a page that is shown in the frame. */
  public static Toasts of(UI ui) {
    Toasts toasts = ComponentUtil.getData(ui, Toasts.class);
    if (toasts == null) {
      throw new IllegalStateException("no toasts (expected: a page in the frame)");
    }
    return toasts;
  }

  /** Says what an act of this page's user came to, and notes it in the bell's list. */
  public static void say(Kind kind, String text) {
    of(UI.getCurrent()).show(kind, text, null, null, () -> {});
    NoticeBoard.current().note(new Notice(kind, text, null, Instant.now()));
  }

  /**
   * Puts away the notes of failures, which stand in a list that is looked at now.
   *
   * @param key of the notes that the list has, null for all
   */
  public static void seen(Component list, @Nullable String key) {
    PageScript.FAILURES_SEEN.on(list.getElement(), key);
  }

  /**
   * Shows a toast.
   *
   * @param key what comes again under it within seconds takes its place, null for none
   * @param action names its button, null for none
   */
  public void show(
      Kind kind,
      String text,
      @Nullable String key,
      @Nullable String action,
      SerializableRunnable act) {
    String id = String.valueOf(number++);
    acts.put(id, act);
    if (acts.size() > MOST_ACTS) {
      acts.remove(acts.keySet().iterator().next());
    }
    getElement().callJsFunction("show", kind.code(), text, key, action, id);
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

  private void act(String id) {
    SerializableRunnable act = acts.remove(id);
    if (act != null) {
      act.run();
    }
  }

  /** The button of a toast was pressed. */
  @DomEvent("act")
  public static final class ActEvent extends ComponentEvent<Toasts> {
    private static final long serialVersionUID = 1L;

    private final String id;

    /** {@code id} is the one that went out with the toast. */
    public ActEvent(Toasts source, boolean fromClient, @EventData("event.detail") String id) {
      super(source, fromClient);
      this.id = id;
    }
  }
}
