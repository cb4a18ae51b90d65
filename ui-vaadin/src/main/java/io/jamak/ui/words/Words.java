package io.jamak.ui.words;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import io.jamak.domain.EscapedText;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobStatus;
import java.util.Arrays;
import java.util.Locale;

/** Looks words up in the language of the current page. */
public final class Words {
  private Words() {}

  /**
   * The words of a key; numbers in {@code values} are written the language's way, texts so that all
   * of them is seen.
   */
  public static String t(String key, Object... values) {
    Object[] shown =
        Arrays.stream(values)
            .map(value -> value instanceof String text ? EscapedText.of(text) : value)
            .toArray();
    return I18NProvider.translate(locale(), key, shown);
  }

  /** The language of the page that this thread works for. */
  public static Language language() {
    return Language.of(locale());
  }

  /** What a state is called. */
  public static String of(JobStatus status) {
    return t("status." + status.code());
  }

  /** The user's words for a failure. */
  public static String of(ErrorCode code) {
    return t(code.messageKey());
  }

  private static Locale locale() {
    UI ui = UI.getCurrent();
    return ui == null ? Language.KO.locale() : ui.getLocale();
  }
}
