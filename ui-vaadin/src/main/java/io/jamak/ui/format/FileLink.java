package io.jamak.ui.format;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;

/** A link to a file of the API, which the browser fetches by itself with the person's session. */
public final class FileLink extends Anchor {
  private static final long serialVersionUID = 1L;

  /** Goes nowhere until it is given an address, relative to the page's base. */
  public FileLink(String testId, Component... content) {
    super("", content);
    addClassName("button-link");
    setRouterIgnore(true);
    getElement().setAttribute("download", true).setAttribute("data-testid", testId);
  }
}
