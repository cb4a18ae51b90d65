package io.jamak.ui.outage;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.DefaultErrorHandler;
import com.vaadin.flow.server.ErrorEvent;
import io.jamak.store.outage.DatabaseOutage;

/**
 * Takes what failed on a page for want of the database: it is no bug, and half a page would stay if
 * nothing looked again.
 */
final class FailedActs extends DefaultErrorHandler {
  private static final long serialVersionUID = 1L;
  private static final String MARK = FailedActs.class.getName();

  @Override
  public void error(ErrorEvent event) {
    if (!DatabaseOutage.caused(event.getThrowable())) {
      super.error(event);
      return;
    }
    UI ui = UI.getCurrent();
    if (ui != null) {
      mark(ui);
    }
  }

  /** Notes that something could not be shown on this page. */
  static void mark(UI ui) {
    ComponentUtil.setData(ui, MARK, true);
  }

  /** Loads a page again on which something failed. */
  static void loadAgain(UI ui) {
    if (ComponentUtil.getData(ui, MARK) != null) {
      ComponentUtil.setData(ui, MARK, null);
      ui.getPage().reload();
    }
  }
}
