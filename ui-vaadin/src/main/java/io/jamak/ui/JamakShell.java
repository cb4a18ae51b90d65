package io.jamak.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** The page around all views: Aura, then our own tokens, and server push. */
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("jamak/fonts/pretendard.css")
@StyleSheet("jamak/theme.css")
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
public class JamakShell implements AppShellConfigurator {
  private static final long serialVersionUID = 1L;

  @Override
  public void configurePage(AppShellSettings settings) {
    settings.addLink("jamak/icon.svg", java.util.Map.of("rel", "icon", "type", "image/svg+xml"));
  }
}
