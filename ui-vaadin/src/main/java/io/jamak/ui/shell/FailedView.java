package io.jamak.ui.shell;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.store.outage.DatabaseMonitor;
import io.jamak.store.outage.DatabaseOutage;
import io.jamak.ui.outage.OutageBanner;
import io.jamak.ui.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shown where a screen could not be opened; the exception goes to the log, never to the user. */
@AnonymousAllowed
class FailedView extends Main implements HasErrorParameter<Exception> {
  private static final long serialVersionUID = 1L;
  private static final Logger log = LoggerFactory.getLogger(FailedView.class);

  private final transient DatabaseMonitor database;

  FailedView(DatabaseMonitor database) {
    this.database = database;
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
    addClassName("empty");
    if (DatabaseOutage.caused(parameter.getCaughtException())) {
      OutageBanner outage = new OutageBanner(database);
      outage.loadAgainAfter(event.getUI());
      add(new H1(t("failed.title")), outage);
      return ErrorCode.DATABASE_UNAVAILABLE.httpStatus();
    }
    ErrorCode code =
        parameter.getCaughtException() instanceof JamakException known
            ? known.code()
            : ErrorCode.INTERNAL_ERROR;
    log.error("screen {} failed", event.getLocation().getPath(), parameter.getCaughtException());
    Span chip = new Span(code.name());
    chip.addClassName("code-chip");
    add(new H1(t("failed.title")), new Paragraph(Words.of(code)), chip);
    add(new Anchor("dashboard", t("jobs.empty.go")));
    return code.httpStatus();
  }
}
