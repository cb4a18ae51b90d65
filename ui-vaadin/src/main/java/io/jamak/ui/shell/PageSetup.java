package io.jamak.ui.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import io.jamak.ui.security.PagePolicy;
import io.jamak.ui.words.Language;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;

/**
 * Gives a page its language and colours before the first byte leaves, so that neither flashes. Both
 * were chosen before and lie in cookies.
 */
public class PageSetup implements VaadinServiceInitListener {
  private static final long serialVersionUID = 1L;

  /** The frame's geometry, painted before any code of ours runs; gone when the frame is there. */
  private static final String SKELETON =
      """
      <div id="boot" aria-hidden="true"><b></b><i></i></div>
      """;

  /** Stands in the head: a frame may be painted as soon as the skeleton is read. */
  private static final String SKELETON_STYLE =
      """
      #boot { position: fixed; inset: 0; pointer-events: none; display: grid; grid-template: 74px 1fr / 208px 1fr;
        background: light-dark(#eef0f3, #14171c); }
      #boot i { grid-column: 2; margin: 0 14px 14px 0; border-radius: 14px; grid-row: 2;
        border: 1px solid light-dark(#dfe2e7, #262b33); background: light-dark(#f4f6f8, #191d23); }
      #boot b { margin: 18px 24px; border-radius: 8px; background: light-dark(#e2e5ea, #20252c); }
      @media (width < 800px) { #boot { grid-template-columns: 0 1fr; } #boot b { display: none; } #boot i { margin: 0; } }
      body:has(vaadin-app-layout, main) > #boot { display: none; }
      """;

  /** Paths that lead to the dashboard; the first forwards to it. */
  private static final Set<String> DASHBOARD = Set.of("/", "/dashboard");

  private final transient PagePolicy policy;
  private final String scripts;
  private final List<String> dashboard;

  /**
   * {@code policy} goes with every page: Flow writes pages past Spring's header writers. {@code
   * scripts} is the path of what must run before Flow's client, {@code dashboard} lists the modules
   * of that screen.
   */
  public PageSetup(PagePolicy policy, String scripts, List<String> dashboard) {
    this.policy = policy;
    this.scripts = scripts;
    this.dashboard = List.copyOf(dashboard);
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event
        .getSource()
        .addSessionInitListener(
            session ->
                session
                    .getSession()
                    .setLocale(Choices.language(session.getRequest().getCookies()).locale()));
    event.getSource().setSystemMessagesProvider(new FrameworkWords());
    event.addIndexHtmlRequestListener(this::dress);
  }

  private void dress(IndexHtmlResponse response) {
    VaadinServletRequest request = (VaadinServletRequest) response.getVaadinRequest();
    VaadinServletResponse http = (VaadinServletResponse) response.getVaadinResponse();
    String nonce = policy.putOn(request, http);
    if (DASHBOARD.contains(String.valueOf(request.getPathInfo()))) {
      preload(response.getDocument().head(), request.getContextPath());
    }
    Element first = response.getDocument().head().prependElement("script");
    first.attr("src", request.getContextPath() + "/" + scripts);
    response.getDocument().getElementsByTag("script").attr("nonce", nonce);
    Language language = Choices.language(request.getCookies());
    ColorChoice colors = Choices.colors(request.getCookies());
    Element html = response.getDocument().selectFirst("html");
    if (html != null) {
      html.attr("lang", language.tag()).attr("style", "color-scheme: " + colors.css());
    }
    response.getDocument().head().appendElement("style").appendChild(new DataNode(SKELETON_STYLE));
    response.getDocument().body().prepend(SKELETON);
  }

  /**
   * Begins to load what would be asked for only after Flow's client has run, but lets pass what
   * that client itself needs.
   */
  private void preload(Element head, String context) {
    for (String module : dashboard) {
      head.appendElement("link")
          .attr("rel", "modulepreload")
          .attr("href", context + module)
          .attr("fetchpriority", "low");
    }
  }
}
