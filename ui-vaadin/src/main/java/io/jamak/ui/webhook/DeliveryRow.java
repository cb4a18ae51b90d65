package io.jamak.ui.webhook;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.shared.Tooltip;
import io.jamak.domain.job.JobId;
import io.jamak.domain.webhook.DeliveryProblem;
import io.jamak.domain.webhook.DeliveryStatus;
import io.jamak.store.webhook.Delivery;
import io.jamak.ui.format.Dates;
import io.jamak.ui.format.ShortIds;
import io.jamak.ui.jobs.JobsNavigation;
import io.jamak.ui.words.Words;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** One message of a log. It changes in place, so that whoever stands on its button stays there. */
class DeliveryRow extends NativeTableRow {
  private static final long serialVersionUID = 1L;
  private static final String NONE = "–";

  private final Div outcome = new Div();
  private final Span attempts = new Span();
  private final Span httpStatus = new Span();
  private final Span took = new Span();
  private final Button resend = new Button(VaadinIcon.ROTATE_RIGHT.create());
  private transient Delivery shown;

  DeliveryRow(Delivery delivery, ZoneId zone, Runnable sendAgain) {
    shown = delivery;
    getElement()
        .setAttribute("role", "row")
        .setAttribute("data-testid", "delivery-row")
        .setAttribute("data-delivery-id", delivery.id().toString());
    outcome.getElement().setAttribute("role", "status");
    outcome.addClassName("delivery-outcome");
    resend.addThemeVariants(ButtonVariant.TERTIARY);
    resend.setText(t("webhooks.log.resend"));
    resend.getElement().setAttribute("data-testid", "delivery-resend");
    resend.addClickListener(
        click -> {
          if (shown.status() != DeliveryStatus.PENDING) {
            sendAgain.run();
          }
        });
    add(
        cell("when", moment(delivery, zone)),
        cell("event", new Span(WebhookWords.of(delivery.event()))),
        cell("job", job(delivery.jobId())),
        cell("outcome", outcome),
        cell("attempts", attempts),
        cell("http", httpStatus),
        cell("took", took),
        cell("act", resend));
    write();
  }

  Delivery delivery() {
    return shown;
  }

  void show(Delivery delivery) {
    if (!delivery.equals(shown)) {
      shown = delivery;
      write();
    }
  }

  private void write() {
    getElement().setAttribute("data-state", shown.status().code());
    outcome.removeAll();
    outcome.add(DeliveryLook.of(shown).badge());
    DeliveryProblem problem = shown.problem();
    if (problem != null) {
      Span reason = new Span(WebhookWords.of(problem));
      reason.addClassName("delivery-reason");
      outcome.add(reason);
    }
    attempts.setText(shown.attempts() == 0 ? NONE : t("webhooks.log.times", shown.attempts()));
    Integer status = shown.httpStatus();
    httpStatus.setText(status == null ? NONE : status.toString());
    Integer ms = shown.responseMs();
    took.setText(ms == null ? NONE : t("webhooks.log.ms", ms));
    boolean pending = shown.status() == DeliveryStatus.PENDING;
    // not disabled, for then it would lose the focus of whoever pressed it
    resend.getElement().setAttribute("aria-disabled", String.valueOf(pending));
    resend.setTooltipText(pending ? t("webhooks.log.resend.pending") : "");
  }

  private static Span moment(Delivery delivery, ZoneId zone) {
    Span moment = new Span(Dates.shortly(delivery.createdAt(), zone, Words.language()));
    moment.addClassName("number");
    moment.getElement().setAttribute("tabindex", "0");
    Tooltip.forComponent(moment).setText(Dates.fully(delivery.createdAt(), zone, Words.language()));
    return moment;
  }

  private static Component job(@Nullable JobId job) {
    if (job == null) {
      return new Span(NONE);
    }
    Anchor link = new Anchor(JobsNavigation.hrefOf(job), ShortIds.of(job));
    link.addClassName("number");
    link.setTitle(job.toString());
    return link;
  }

  /** On a narrow screen each stands beside its column's name. */
  private static NativeTableCell cell(String column, Component content) {
    NativeTableCell cell = new NativeTableCell(content);
    cell.getElement()
        .setAttribute("role", "cell")
        .setAttribute("data-column", column)
        .setAttribute("data-label", t("webhooks.log." + column));
    return cell;
  }
}
