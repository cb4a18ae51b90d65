package io.jamak.ui.shell;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;

/** Light, dark, or as the device says. */
public enum ColorChoice {
  SYSTEM("light dark", VaadinIcon.ADJUST),
  LIGHT("light", VaadinIcon.SUN_O),
  DARK("dark", VaadinIcon.MOON_O);

  private final String css;
  private final VaadinIcon icon;

  ColorChoice(String css, VaadinIcon icon) {
    this.css = css;
    this.icon = icon;
  }

  /** Value of the CSS property {@code color-scheme}. */
  public String css() {
    return css;
  }

  VaadinIcon icon() {
    return icon;
  }

  /** Value of the cookie and end of the message key. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
