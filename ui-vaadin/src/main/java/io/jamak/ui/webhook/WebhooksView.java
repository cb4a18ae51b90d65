package io.jamak.ui.webhook;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.jamak.api.event.LiveEvents;
import io.jamak.api.security.CallerContext;
import io.jamak.api.usage.UsageService;
import io.jamak.api.webhook.DeliveryLog;
import io.jamak.api.webhook.WebhookService;
import io.jamak.domain.account.Caller;
import io.jamak.ui.shell.MainLayout;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;

/** The webhooks of the workspace, for its owners; others read who may see them. */
@Route(value = "webhooks", layout = MainLayout.class)
@PermitAll
class WebhooksView extends Div
    implements AfterNavigationObserver, LocaleChangeObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final boolean owner;
  private final H1 title = new H1();
  private final Button add = new Button(VaadinIcon.PLUS.create());
  private final Paragraph hint = new Paragraph();
  private final Anchor docs = new Anchor("jamak/docs/webhooks.md", "");
  private final WebhookList list;

  WebhooksView(
      CallerContext callers,
      WebhookService webhooks,
      DeliveryLog log,
      UsageService usage,
      LiveEvents events) {
    Caller caller = callers.current();
    owner = caller.mayManageWebhooks();
    ZoneId zone = ZoneId.of(usage.plan(caller).timeZone());
    WebhookUseCases useCases = new WebhookUseCases(caller, zone, webhooks, log);
    list = new WebhookList(useCases, events, add);
    addClassName("webhooks-page");
    add.addThemeVariants(ButtonVariant.PRIMARY);
    add.getElement().setAttribute("data-testid", "webhook-add");
    add.setVisible(owner);
    hint.addClassName("hint");
    hint.getElement().setAttribute("data-testid", "webhooks-hint");
    docs.setTarget("_blank");
    docs.getElement().setAttribute("rel", "noopener");
    Div head = new Div(title, add);
    head.addClassName("page-head");
    add(head, hint);
    if (owner) {
      add(list);
    }
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    QueryParameters parameters = event.getLocation().getQueryParameters();
    list.openLog(parameters.getSingleParameter("id").orElse(null));
  }

  @Override
  public void localeChange(LocaleChangeEvent event) {
    title.setText(t("webhooks.title"));
    add.setText(t("webhooks.add"));
    docs.setText(t("webhooks.docs"));
    hint.removeAll();
    hint.setText(t(owner ? "webhooks.hint" : "webhooks.ownersOnly"));
    if (owner) {
      hint.add(" ");
      hint.add(docs);
    }
    event.getUI().getPage().setTitle(getPageTitle());
  }

  @Override
  public String getPageTitle() {
    return t("webhooks.title") + " · Jamak";
  }
}
