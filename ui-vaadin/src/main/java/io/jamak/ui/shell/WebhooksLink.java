package io.jamak.ui.shell;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import io.jamak.domain.account.Caller;

/** The way to the webhooks; only there for those who may manage them. */
class WebhooksLink extends Anchor implements LocaleChangeObserver {
  private static final long serialVersionUID = 1L;

  private final Span label = new Span();

  WebhooksLink(Caller caller) {
    super("webhooks", "");
    addClassName("engine-link");
    getElement().setAttribute("data-testid", "webhooks-link");
    setVisible(caller.mayManageWebhooks());
    add(VaadinIcon.CONNECT_O.create(), label);
  }

  @Override
  public void localeChange(LocaleChangeEvent event) {
    label.setText(t("nav.webhooks"));
  }
}
