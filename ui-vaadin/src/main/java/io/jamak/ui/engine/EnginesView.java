package io.jamak.ui.engine;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.jamak.api.engine.EngineService;
import io.jamak.domain.engine.EngineInfo;
import io.jamak.domain.engine.EngineInfo.Part;
import io.jamak.ui.shell.MainLayout;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;

/** The engines of the living workers: what each can do, or what it lacks and how to mend it. */
@Route(value = "engines", layout = MainLayout.class)
@PermitAll
class EnginesView extends Div implements LocaleChangeObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final transient EngineService engines;
  private final H1 title = new H1();
  private final Paragraph hint = new Paragraph();
  private final Button refresh = new Button(VaadinIcon.REFRESH.create(), click -> load());
  private final Div parts = new Div();

  EnginesView(EngineService engines) {
    this.engines = engines;
    addClassName("engines-page");
    refresh.getElement().setAttribute("data-testid", "engines-refresh");
    hint.addClassName("hint");
    Div head = new Div(title, refresh);
    head.addClassName("page-head");
    add(head, hint, parts);
  }

  @Override
  public void localeChange(LocaleChangeEvent event) {
    title.setText(t("engines.title"));
    hint.setText(t("engines.hint"));
    refresh.setText(t("engines.refresh"));
    load();
    event.getUI().getPage().setTitle(getPageTitle());
  }

  @Override
  public String getPageTitle() {
    return t("engines.title") + " · Jamak";
  }

  private void load() {
    List<EngineInfo> known = engines.current().engines();
    parts.removeAll();
    if (known.isEmpty()) {
      parts.add(new Paragraph(t("engines.none")));
    }
    for (Part part : Part.values()) {
      List<EngineInfo> some = known.stream().filter(engine -> engine.part() == part).toList();
      if (!some.isEmpty()) {
        parts.add(new H2(t("engines.part." + part.name().toLowerCase(Locale.ROOT))));
        some.forEach(engine -> parts.add(new EngineCard(engine)));
      }
    }
  }
}
