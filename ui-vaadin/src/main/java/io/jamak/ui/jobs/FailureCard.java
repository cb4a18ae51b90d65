package io.jamak.ui.jobs;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobStep;
import io.jamak.store.job.JobRow;
import io.jamak.ui.script.PageScript;
import io.jamak.ui.words.Words;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a job failed: the reason in plain words, what to do, and all that an engineer asks for. */
class FailureCard extends Div {
  private static final long serialVersionUID = 1L;

  FailureCard(JobRow job, Runnable retry) {
    ErrorCode code = job.errorCode() == null ? ErrorCode.INTERNAL_ERROR : job.errorCode();
    addClassName("failure-card");
    getElement().setAttribute("data-testid", "failure-card").setAttribute("role", "group");
    H3 title = new H3(t("failure.title"));
    Paragraph reason = new Paragraph(Words.of(code));
    reason.addClassName("failure-reason");
    Span chip = new Span(code.name());
    chip.addClassName("code-chip");
    Div where = new Div(chip, new Span(where(job.errorStep(), job.errorAttempt())));
    where.addClassName("failure-where");
    add(title, reason, where);
    remedy(job, code, retry).ifPresent(this::add);
    add(technical(job, code));
  }

  /** The one act that helps: here where it is the same again, else on the video's own screen. */
  private static Optional<Component> remedy(JobRow job, ErrorCode code, Runnable retry) {
    return switch (code.remedy()) {
      case NONE -> Optional.empty();
      case RETRY -> {
        if (job.retried()) {
          yield Optional.empty();
        }
        Button again = new Button(t("detail.again"), VaadinIcon.ROTATE_RIGHT.create());
        again.addThemeVariants(ButtonVariant.PRIMARY);
        again.addClickListener(click -> retry.run());
        again.getElement().setAttribute("data-testid", "failure-retry");
        yield Optional.of(again);
      }
      case USAGE -> Optional.of(link("usage", code));
      case REPLACE_FILE, OTHER_TRACK, OTHER_OPTIONS ->
          Optional.of(link("dashboard?panel=detail&id=" + job.assetId(), code));
    };
  }

  private static Anchor link(String address, ErrorCode code) {
    Anchor link = new Anchor(address, t("dashboard.remedy." + code.remedy().code()));
    link.addClassName("button-link");
    link.getElement().setAttribute("data-testid", "failure-remedy");
    return link;
  }

  private static String where(@Nullable JobStep step, @Nullable Integer attempt) {
    if (step == null) {
      return "";
    }
    return attempt == null
        ? Words.of(step)
        : t("failure.where", Words.of(step), String.valueOf(attempt));
  }

  private static Details technical(JobRow job, ErrorCode code) {
    String facts =
        """
        code: %s (%s)
        step: %s, attempt: %s
        job: %s
        asset: %s
        %s\
        """
            .formatted(
                code,
                code.kind(),
                job.errorStep(),
                job.errorAttempt(),
                job.id(),
                job.assetId(),
                job.errorMessage());
    Pre text = new Pre(facts);
    Button copy = new Button(t("failure.copy"), VaadinIcon.COPY_O.create());
    copy.addThemeVariants(ButtonVariant.TERTIARY);
    copy.addClickListener(click -> PageScript.COPY.on(copy.getElement(), facts));
    Details details = new Details(t("failure.technical"), text, copy);
    details.addClassName("technical");
    return details;
  }
}
