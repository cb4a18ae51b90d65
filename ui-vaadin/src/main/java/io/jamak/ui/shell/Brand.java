package io.jamak.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;

/** The mark and the name. */
class Brand extends Div {
  private static final long serialVersionUID = 1L;

  Brand() {
    addClassName("brand");
    Image mark = new Image("jamak/icon.svg", "");
    Span name = new Span("Jamak");
    add(mark, name);
  }
}
