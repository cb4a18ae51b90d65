package io.jamak.ui.words;

import com.vaadin.flow.i18n.DefaultI18NProvider;
import java.util.Arrays;
import java.util.Locale;

/** The message files {@code vaadin-i18n/translations*.properties}; Korean without a choice. */
public class JamakWords extends DefaultI18NProvider {
  private static final long serialVersionUID = 1L;

  public JamakWords() {
    super(Arrays.stream(Language.values()).map(Language::locale).toList());
  }

  @Override
  public Locale getDefaultLocale() {
    return Language.KO.locale();
  }
}
