package io.jamak.ui.shell;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.SystemMessagesProvider;
import java.util.Locale;

/** What the framework says by itself, past our screens, in our words. */
class FrameworkWords implements SystemMessagesProvider {
  private static final long serialVersionUID = 1L;

  @Override
  public SystemMessages getSystemMessages(SystemMessagesInfo about) {
    Locale locale = about.getLocale();
    CustomizedSystemMessages words = new CustomizedSystemMessages();
    words.setCookiesDisabledCaption(I18NProvider.translate(locale, "system.cookies.title"));
    words.setCookiesDisabledMessage(I18NProvider.translate(locale, "system.cookies.text"));
    return words;
  }
}
