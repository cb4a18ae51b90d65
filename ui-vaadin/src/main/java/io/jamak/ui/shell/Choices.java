package io.jamak.ui.shell;

import com.vaadin.flow.component.UI;
import io.jamak.ui.script.PageScript;
import io.jamak.ui.words.Language;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What this browser chose for itself; kept in cookies for a year, also before sign-in. */
public final class Choices {
  private static final String COLORS = "jamak-theme";

  private Choices() {}

  /** The language that these cookies of a request choose. */
  public static Language language(Cookie @Nullable [] cookies) {
    return Language.of(cookie(cookies, Language.COOKIE));
  }

  /** The colours that these cookies of a request choose. */
  public static ColorChoice colors(Cookie @Nullable [] cookies) {
    String chosen = cookie(cookies, COLORS);
    return Arrays.stream(ColorChoice.values())
        .filter(choice -> choice.code().equals(chosen))
        .findFirst()
        .orElse(ColorChoice.SYSTEM);
  }

  /** Switches all open pages of this session; nothing is reloaded, so uploads go on. */
  static void choose(UI ui, Language language) {
    PageScript.REMEMBER.on(ui, Language.COOKIE, language.tag());
    PageScript.LANGUAGE.on(ui, language.tag());
    ui.getSession().setLocale(language.locale());
  }

  static void choose(UI ui, ColorChoice colors) {
    PageScript.REMEMBER.on(ui, COLORS, colors.code());
    PageScript.COLORS.on(ui, colors.css());
  }

  private static @Nullable String cookie(Cookie @Nullable [] cookies, String name) {
    return cookies == null
        ? null
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(name))
            .map(Cookie::getValue)
            .findFirst()
            .orElse(null);
  }
}
