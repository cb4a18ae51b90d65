package io.jamak.ui.shell;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.jamak.domain.error.ErrorCode;
import io.jamak.ui.words.Words;

/** Shown for an address that leads nowhere. */
@AnonymousAllowed
class AbsentView extends Main implements HasErrorParameter<NotFoundException> {
  private static final long serialVersionUID = 1L;

  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
    addClassName("empty");
    add(new H1(t("absent.title")), new Paragraph(Words.of(ErrorCode.NOT_FOUND)));
    add(new Anchor("dashboard", t("jobs.empty.go")));
    return ErrorCode.NOT_FOUND.httpStatus();
  }
}
