package io.jamak.ui.words;

import com.vaadin.flow.dom.Element;
import java.util.Arrays;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The words that browser elements show: their own, and those for errors, steps, warnings, options
 * and outputs that all screens share. Patterns are handed over as they are; the browser fills them
 * in.
 */
public final class BrowserWords {
  private static final String BUNDLE = "vaadin-i18n.translations";
  private static final String OWN = "dashboard.";
  private static final Pattern SHARED =
      Pattern.compile("(step|warning|options)\\..+|outputs\\.(original|translation)");

  private BrowserWords() {}

  /** Hands an element its words, as its property {@code words}. */
  public static void give(Element element, Language language) {
    element.setPropertyMap("words", Map.of("locale", language.tag(), "table", of(language)));
  }

  /** The same with those words only whose keys begin so, for what is on every screen. */
  public static void give(Element element, Language language, String... beginnings) {
    Map<String, String> words = of(language);
    words
        .keySet()
        .removeIf(
            key -> Arrays.stream(beginnings).noneMatch(beginning -> key.startsWith(beginning)));
    element.setPropertyMap("words", Map.of("locale", language.tag(), "table", words));
  }

  /** Key to text; own keys lose their prefix, shared errors become {@code shared.error.<CODE>}. */
  public static Map<String, String> of(Language language) {
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            language.locale(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    Map<String, String> words = new TreeMap<>();
    for (String key : bundle.keySet()) {
      if (key.startsWith(OWN)) {
        words.put(key.substring(OWN.length()), bundle.getString(key));
      } else if (key.startsWith("error.")) {
        words.put("shared." + key, bundle.getString(key));
      } else if (SHARED.matcher(key).matches()) {
        words.put(key, bundle.getString(key));
      }
    }
    return words;
  }
}
