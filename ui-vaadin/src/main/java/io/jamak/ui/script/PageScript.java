package io.jamak.ui.script;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.PendingJavaScriptResult;
import com.vaadin.flow.dom.Element;
import org.jspecify.annotations.Nullable;

/**
 * What our screens run in the browser besides their modules. Each stands here and nowhere else: the
 * policy of the pages refuses every text that {@link KnownScripts} does not list.
 */
public enum PageScript {
  /** Keeps a choice, $0 its name and $1 its value, for a year. */
  REMEMBER("document.cookie = $0 + '=' + $1 + '; path=/; max-age=31536000; samesite=lax'"),
  /** Says in which language, $0, the page is. */
  LANGUAGE("document.documentElement.lang = $0"),
  /** Switches between light and dark, $0 the value of the CSS property. */
  COLORS("document.documentElement.style.colorScheme = $0"),
  /** Puts the focus on the harmless button of a confirmation. */
  FOCUS_CANCEL("setTimeout(() => this.querySelector('[slot=cancel-button]')?.focus(), 50)"),
  /** Puts the focus on an element of a dialog, once that has opened. */
  FOCUS_IN_DIALOG("setTimeout(() => this.focus(), 50)"),
  /** Copies the text $0 and answers whether that went well; pages without TLS may not. */
  COPY_AND_TELL(
      "return navigator.clipboard ? navigator.clipboard.writeText($0).then(() => true, () => false)"
          + " : false"),
  /** Says that failures of the list, $0 its key, were seen. */
  FAILURES_SEEN("window.dispatchEvent(new CustomEvent('jamak-failures-seen', {detail: $0}))");

  private final String code;

  PageScript(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  /** Runs it on an element, which is {@code this} there. */
  public void on(Element element, @Nullable Object... values) {
    element.executeJs(code, values);
  }

  /** Runs it on an element and hands on what it answers. */
  public PendingJavaScriptResult ask(Element element, @Nullable Object... values) {
    return element.executeJs(code, values);
  }

  /** Runs it on the page. */
  public void on(UI ui, @Nullable Object... values) {
    ui.getPage().executeJs(code, values);
  }
}
