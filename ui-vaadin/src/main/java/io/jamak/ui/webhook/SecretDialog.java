package io.jamak.ui.webhook;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import io.jamak.ui.script.PageScript;

/**
 * Shows a secret, this once. It closes by its button alone: who clicks beside it or presses Esc by
 * accident would have to renew the secret.
 */
class SecretDialog extends Dialog {
  private static final long serialVersionUID = 1L;

  /** {@code opener} has the focus afterwards. */
  SecretDialog(String secret, Focusable<?> opener) {
    setHeaderTitle(t("webhooks.secret.title"));
    setWidth("520px");
    setCloseOnEsc(false);
    setCloseOnOutsideClick(false);
    TextField field = new TextField(t("webhooks.secret"));
    field.setValue(secret);
    field.setReadOnly(true);
    field.setAutoselect(true);
    field.addClassName("webhook-secret");
    field
        .getElement()
        .setAttribute("data-testid", "webhook-secret")
        .setAttribute("translate", "no");
    Span told = new Span();
    told.getElement().setAttribute("role", "status");
    Button copy = new Button(t("webhooks.secret.copy"), VaadinIcon.COPY_O.create());
    copy.getElement().setAttribute("data-testid", "secret-copy");
    copy.addClickListener(
        click ->
            PageScript.COPY_AND_TELL
                .ask(copy.getElement(), secret)
                .then(
                    Boolean.class,
                    copied ->
                        told.setText(
                            t(copied ? "webhooks.secret.copied" : "webhooks.secret.notCopied"))));
    Div line = new Div(copy, told);
    line.addClassName("webhook-copy");
    Div all = new Div(new Paragraph(t("webhooks.secret.text")), field, line);
    all.addClassName("webhook-form");
    add(all);
    Button done = new Button(t("webhooks.secret.done"));
    done.addThemeVariants(ButtonVariant.PRIMARY);
    done.getElement().setAttribute("data-testid", "secret-done");
    done.addClickListener(
        click -> {
          close();
          opener.focus();
        });
    getFooter().add(done);
    PageScript.FOCUS_IN_DIALOG.on(copy.getElement());
  }
}
