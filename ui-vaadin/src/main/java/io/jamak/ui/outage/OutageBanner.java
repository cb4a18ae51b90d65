package io.jamak.ui.outage;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import io.jamak.store.outage.DatabaseMonitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says on every screen, while it lasts, that the server cannot reach its database. What is shown
 * stays; a page on which an act failed meanwhile is loaded again when the database is back.
 */
public final class OutageBanner extends Div implements LocaleChangeObserver {
  private static final long serialVersionUID = 1L;
  private static final Logger log = LoggerFactory.getLogger(OutageBanner.class);

  private final transient DatabaseMonitor monitor;
  private final Span text = new Span();

  public OutageBanner(DatabaseMonitor monitor) {
    this.monitor = monitor;
    addClassName("outage-banner");
    getElement().setAttribute("data-testid", "outage-banner").setAttribute("role", "alert");
    add(VaadinIcon.DATABASE.create(), text);
    setVisible(monitor.isAway());
  }

  @Override
  protected void onAttach(AttachEvent event) {
    UI ui = event.getUI();
    Runnable stop = monitor.onChange(away -> tell(ui, away));
    addDetachListener(
        detach -> {
          detach.unregisterListener();
          stop.run();
        });
    setVisible(monitor.isAway());
  }

  /**
   * Loads the page again as soon as the database is back, which it may be by now: what was to be
   * shown here could not be read.
   */
  public void loadAgainAfter(UI page) {
    FailedActs.mark(page);
    setVisible(true);
  }

  private void tell(UI ui, boolean away) {
    try {
      ui.access(
          () -> {
            setVisible(away);
            if (!away) {
              FailedActs.loadAgain(ui);
            }
          });
    } catch (UIDetachedException gone) {
      log.trace("page is gone", gone);
    }
  }

  @Override
  public void localeChange(LocaleChangeEvent event) {
    text.setText(t("outage.text"));
  }
}
