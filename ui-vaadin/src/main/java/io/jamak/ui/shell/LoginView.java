package io.jamak.ui.shell;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.jamak.ui.shell.LoginForm.Reason;
import java.util.Set;

/** Sign-in by e-mail and password; a plain form, so that password managers understand it. */
@Route("login")
@AnonymousAllowed
public class LoginView extends Main
    implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final H1 title = new H1();
  private final Paragraph promise = new Paragraph();
  private final LoginForm form = new LoginForm();

  public LoginView() {
    addClassName("login-page");
    Div tools = new Div(new LanguageSwitch(), new ThemeMenu());
    tools.addClassName("login-tools");
    Div card = new Div(new Brand(), title, promise, form);
    card.addClassName("login-card");
    add(tools, card);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Set<String> told = event.getLocation().getQueryParameters().getParameters().keySet();
    form.show(
        told.contains("error")
            ? Reason.FAILED
            : told.contains("expired")
                ? Reason.EXPIRED
                : told.contains("cookies") ? Reason.COOKIES : null);
  }

  @Override
  public void localeChange(LocaleChangeEvent event) {
    title.setText(t("login.title"));
    promise.setText(t("login.promise"));
    event.getUI().getPage().setTitle(getPageTitle());
  }

  @Override
  public String getPageTitle() {
    return t("login.title") + " · Jamak";
  }
}
