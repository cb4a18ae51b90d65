package io.jamak.ui.webhook;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.jamak.api.webhook.WebhookService;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.webhook.WebhookEvent;
import io.jamak.store.webhook.Webhook;
import io.jamak.ui.script.PageScript;
import io.jamak.ui.webhook.WebhookUseCases.Entry;
import io.jamak.ui.words.Words;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks for what a webhook is made of. What the server refuses is said where it was entered, and the
 * dialog stays open.
 */
class WebhookDialog extends Dialog {
  private static final long serialVersionUID = 1L;
  private static final String EXAMPLE = "https://hooks.example.com/jamak";

  private final transient Function<Entry, Runnable> take;
  private final TextField url = new TextField(t("webhooks.form.url"));
  private final CheckboxGroup<WebhookEvent> events = new CheckboxGroup<>(t("webhooks.events"));
  private final TextField description = new TextField(t("webhooks.form.description"));
  private final Paragraph problem = new Paragraph();

  /**
   * @param before what is changed; null for a new one
   * @param take does it, or throws what is refused; what it returns is run once this is closed
   */
  WebhookDialog(@Nullable Webhook before, Function<Entry, Runnable> take) {
    this.take = take;
    setHeaderTitle(t(before == null ? "webhooks.add" : "webhooks.edit.title"));
    setWidth("520px");
    url.setPlaceholder(EXAMPLE);
    url.setHelperText(t("webhooks.form.url.help"));
    url.setMaxLength(WebhookService.MAX_URL);
    events.setItems(WebhookEvent.choices());
    events.setItemLabelGenerator(WebhookWords::of);
    description.setHelperText(t("webhooks.form.description.help"));
    description.setMaxLength(WebhookService.MAX_DESCRIPTION);
    fill(before);
    name(url, "webhook-url");
    name(description, "webhook-description");
    events.setManualValidation(true);
    events.getElement().setAttribute("data-testid", "webhook-events");
    events.addValueChangeListener(change -> events.setInvalid(false));
    problem.addClassName("form-problem");
    problem.getElement().setAttribute("role", "alert").setAttribute("data-testid", "form-problem");
    problem.setVisible(false);
    Div form = new Div(url, events, description, problem);
    form.addClassName("webhook-form");
    add(form);
    Button save = new Button(t(before == null ? "webhooks.add" : "webhooks.form.save"));
    save.addClickListener(click -> save());
    save.addThemeVariants(ButtonVariant.PRIMARY);
    save.getElement().setAttribute("data-testid", "webhook-save");
    getFooter().add(new Button(t("webhooks.cancel"), click -> close()), save);
    PageScript.FOCUS_IN_DIALOG.on(url.getElement());
  }

  private void fill(@Nullable Webhook before) {
    if (before == null) {
      events.setValue(Set.of(WebhookEvent.JOB_SUCCEEDED, WebhookEvent.JOB_FAILED));
    } else {
      url.setValue(before.url());
      events.setValue(Set.copyOf(before.events()));
      description.setValue(before.description());
    }
  }

  /** Enter means the primary button, but for the one that ends a composed syllable. */
  private void name(TextField field, String testId) {
    field.setWidthFull();
    field.setManualValidation(true);
    field.getElement().setAttribute("data-testid", testId);
    field
        .getElement()
        .addEventListener("keydown", key -> save())
        .setFilter("event.key === 'Enter' && !event.isComposing")
        .synchronizeProperty("value");
    field.addValueChangeListener(change -> field.setInvalid(false));
  }

  private void save() {
    List<WebhookEvent> wanted =
        WebhookEvent.choices().stream().filter(events.getValue()::contains).toList();
    problem.setVisible(false);
    try {
      Runnable next =
          take.apply(new Entry(url.getValue().strip(), wanted, description.getValue().strip()));
      close();
      next.run();
    } catch (JamakException refused) {
      show(refused.code(), wanted.isEmpty());
    }
  }

  /** Fields of an entry are checked in the order in which they stand in the server's record. */
  private void show(ErrorCode code, boolean noEvents) {
    if (code == ErrorCode.BAD_REQUEST && noEvents) {
      events.setErrorMessage(t("webhooks.form.events.none"));
      events.setInvalid(true);
      events.getElement().callJsFunction("focus");
    } else if (code == ErrorCode.BAD_REQUEST || code == ErrorCode.WEBHOOK_ADDRESS) {
      url.setErrorMessage(
          code == ErrorCode.BAD_REQUEST ? t("webhooks.form.url.bad", EXAMPLE) : Words.of(code));
      url.setInvalid(true);
      url.focus();
    } else {
      problem.setText(Words.of(code));
      problem.setVisible(true);
    }
  }
}
