package io.jamak.ui.shell;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/** The form that the sign-in filter reads. */
class LoginForm extends HtmlContainer implements LocaleChangeObserver {
  private static final long serialVersionUID = 1L;

  private final Paragraph failure = new Paragraph();
  private final NativeLabel emailLabel = new NativeLabel();
  private final NativeLabel passwordLabel = new NativeLabel();
  private final NativeButton submit = new NativeButton();
  private @Nullable Reason reason;

  LoginForm() {
    super("form");
    getElement().setAttribute("method", "post").setAttribute("action", "login");
    failure.addClassName("login-failure");
    failure.getElement().setAttribute("role", "alert");
    failure.setVisible(false);
    submit.getElement().setAttribute("type", "submit").setAttribute("data-testid", "login-submit");
    submit.addClassName("login-submit");
    Input email = input("username", "email", "username", "login-email");
    email.getElement().setAttribute("autofocus", true);
    emailLabel.setFor(email);
    Input password = input("password", "password", "current-password", "login-password");
    passwordLabel.setFor(password);
    add(failure, emailLabel, email, passwordLabel, password, submit);
    addCsrfToken();
  }

  /** Why somebody stands here who was inside before, or tried to be. */
  enum Reason {
    /** The last try was refused. */
    FAILED,
    /** The session ended. */
    EXPIRED,
    /** The browser keeps no cookies, so no session holds. */
    COOKIES
  }

  /** Says why; nothing without a reason. */
  void show(@Nullable Reason why) {
    reason = why;
    failure.setVisible(why != null);
    failure.setClassName("login-note", why == Reason.EXPIRED);
    write();
  }

  private void write() {
    Reason why = reason;
    failure.setText(why == null ? "" : t("login." + why.name().toLowerCase(Locale.ROOT)));
  }

  @Override
  public void localeChange(LocaleChangeEvent event) {
    write();
    emailLabel.setText(t("login.email"));
    passwordLabel.setText(t("login.password"));
    submit.setText(t("login.submit"));
  }

  private static Input input(String name, String type, String autocomplete, String testId) {
    Input input = new Input();
    input.setId(testId);
    input.setType(type);
    input
        .getElement()
        .setAttribute("name", name)
        .setAttribute("autocomplete", autocomplete)
        .setAttribute("required", true)
        .setAttribute("data-testid", testId);
    return input;
  }

  private void addCsrfToken() {
    Object token =
        VaadinServletRequest.getCurrent()
            .getHttpServletRequest()
            .getAttribute(CsrfToken.class.getName());
    if (token instanceof CsrfToken csrf) {
      Input hidden = new Input();
      hidden.setType("hidden");
      hidden
          .getElement()
          .setAttribute("name", csrf.getParameterName())
          .setAttribute("value", csrf.getToken());
      add(hidden);
    }
  }
}
