package io.jamak.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import io.jamak.ui.words.BrowserWords;
import io.jamak.ui.words.Language;
import java.util.Map;
import java.util.TreeMap;

/** The keys of all screens. The sheet that lists them has its words from here, for any screen. */
@Tag("jamak-screen-keys")
@JsModule("context://jamak/shell/screen-keys.js")
class ScreenKeys extends Component implements LocaleChangeObserver {
  private static final long serialVersionUID = 1L;

  @Override
  public void localeChange(LocaleChangeEvent event) {
    getElement().setPropertyMap("words", words(Language.of(event.getLocale())));
  }

  private static Map<String, String> words(Language language) {
    Map<String, String> words = new TreeMap<>(BrowserWords.of(language));
    words.keySet().removeIf(key -> !key.startsWith("keys.") && !key.equals("drawer.close"));
    return words;
  }
}
