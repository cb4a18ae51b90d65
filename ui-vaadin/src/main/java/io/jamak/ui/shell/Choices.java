package io.jamak.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import io.jamak.ui.words.Language;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What this browser chose for itself; kept in cookies for a year, also before sign-in. */
final class Choices {
  private static final String COLORS = "jamak-theme";
  private static final String REMEMBER =
      "document.cookie = $0 + '=' + $1 + '; path=/; max-age=31536000; samesite=lax'";

  private Choices() {}

  static Language language(VaadinRequest request) {
    return Language.of(cookie(request, Language.COOKIE));
  }

  static ColorChoice colors(VaadinRequest request) {
    String chosen = cookie(request, COLORS);
    return Arrays.stream(ColorChoice.values())
        .filter(choice -> choice.code().equals(chosen))
        .findFirst()
        .orElse(ColorChoice.SYSTEM);
  }

  /** Switches all open pages of this session; nothing is reloaded, so uploads go on. */
  static void choose(UI ui, Language language) {
    ui.getPage().executeJs(REMEMBER, Language.COOKIE, language.tag());
    ui.getPage().executeJs("document.documentElement.lang = $0", language.tag());
    ui.getSession().setLocale(language.locale());
  }

  static void choose(UI ui, ColorChoice colors) {
    ui.getPage().executeJs(REMEMBER, COLORS, colors.code());
    ui.getPage().executeJs("document.documentElement.style.colorScheme = $0", colors.css());
  }

  private static @Nullable String cookie(VaadinRequest request, String name) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? null
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(name))
            .map(Cookie::getValue)
            .findFirst()
            .orElse(null);
  }
}
