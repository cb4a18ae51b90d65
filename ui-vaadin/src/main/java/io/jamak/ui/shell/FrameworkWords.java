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
    // Not by the current service: Flow asks for these words before there is one.
    I18NProvider texts = about.getService().getInstantiator().getI18NProvider();
    CustomizedSystemMessages words = new CustomizedSystemMessages();
    words.setCookiesDisabledCaption(texts.getTranslation("system.cookies.title", locale));
    words.setCookiesDisabledMessage(texts.getTranslation("system.cookies.text", locale));
    return words;
  }
}
