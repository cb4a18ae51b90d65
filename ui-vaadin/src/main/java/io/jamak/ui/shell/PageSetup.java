package io.jamak.ui.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import io.jamak.ui.words.Language;
import org.jsoup.nodes.Element;

/**
 * Gives a page its language and colours before the first byte leaves, so that neither flashes. Both
 * were chosen before and lie in cookies.
 */
public class PageSetup implements VaadinServiceInitListener {
  private static final long serialVersionUID = 1L;

  private final String contentPolicy;

  /** {@code contentPolicy} goes with every page: Flow writes pages past Spring's header writers. */
  public PageSetup(String contentPolicy) {
    this.contentPolicy = contentPolicy;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event
        .getSource()
        .addSessionInitListener(
            session ->
                session.getSession().setLocale(Choices.language(session.getRequest()).locale()));
    event.addIndexHtmlRequestListener(this::dress);
  }

  private void dress(IndexHtmlResponse response) {
    VaadinResponse http = response.getVaadinResponse();
    http.setHeader("Content-Security-Policy", contentPolicy);
    http.setHeader("Referrer-Policy", "same-origin");
    http.setHeader("X-Content-Type-Options", "nosniff");
    http.setHeader("Cache-Control", "no-store");
    Language language = Choices.language(response.getVaadinRequest());
    ColorChoice colors = Choices.colors(response.getVaadinRequest());
    Element html = response.getDocument().selectFirst("html");
    if (html != null) {
      html.attr("lang", language.tag()).attr("style", "color-scheme: " + colors.css());
    }
  }
}
