package io.jamak.ui.engine;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.icon.Icon;
import io.jamak.domain.engine.EngineInfo;
import io.jamak.domain.engine.EngineInfo.PieceLength;
import io.jamak.ui.format.LanguageNames;
import java.util.List;
import java.util.stream.Collectors;

/** One engine. What it lacks and how that is mended is in the words of its worker. */
class EngineCard extends Div {
  private static final long serialVersionUID = 1L;

  EngineCard(EngineInfo engine) {
    addClassName("engine-card");
    getElement()
        .setAttribute("data-testid", "engine-card")
        .setAttribute("data-engine", engine.id())
        .setAttribute("data-ready", String.valueOf(engine.ready()));
    DescriptionList facts = new DescriptionList();
    if (!engine.ready()) {
      fact(facts, "engines.problem", engine.problem());
      fact(facts, "engines.mend", engine.mend());
    }
    fact(facts, "engines.version", engine.version());
    fact(facts, "engines.languages", languages(engine.sourceLangs()));
    fact(facts, "engines.pairs", pairs(engine.pairs()));
    PieceLength pieces = engine.pieces();
    if (pieces != null) {
      fact(facts, "engines.pieces", seconds(pieces));
    }
    Div head = new Div(new H3(engine.id()), badge(engine));
    head.addClassName("engine-head");
    add(head, facts);
    if (!engine.tried().isEmpty()) {
      add(tried(engine.tried()));
    }
  }

  /** For whoever mends it; closed, for it says nothing to others. */
  private static Details tried(List<String> lines) {
    Div list = new Div();
    lines.forEach(line -> list.add(new Div(line)));
    list.addClassName("engine-tried");
    list.getElement().setAttribute("translate", "no");
    Details details = new Details(t("engines.tried", lines.size()), list);
    details.getElement().setAttribute("data-testid", "engine-tried");
    return details;
  }

  private static Badge badge(EngineInfo engine) {
    String state = !engine.ready() ? "missing" : engine.demoQuality() ? "demo" : "ready";
    String icon = !engine.ready() ? "ban" : engine.demoQuality() ? "flask" : "check-circle";
    String accent = !engine.ready() ? "neutral" : engine.demoQuality() ? "orange" : "green";
    Badge badge = new Badge(t("engines." + state), new Icon("vaadin", icon));
    badge.addClassName("aura-accent-" + accent);
    return badge;
  }

  private static void fact(DescriptionList facts, String key, String value) {
    if (!value.isBlank()) {
      facts.add(new DescriptionList.Term(t(key)), new DescriptionList.Description(value));
    }
  }

  private static String languages(List<String> codes) {
    return codes.stream()
        .map(code -> code.equals("*") ? t("engines.anyLanguage") : LanguageNames.of(code))
        .collect(Collectors.joining(", "));
  }

  private static String pairs(List<String> pairs) {
    return pairs.stream().map(EngineCard::pair).collect(Collectors.joining(", "));
  }

  private static String pair(String pair) {
    String[] ends = pair.split(">", 2);
    return ends.length < 2
        ? pair
        : languages(List.of(ends[0])) + " → " + languages(List.of(ends[1]));
  }

  private static String seconds(PieceLength pieces) {
    return t("engines.pieces.value", pieces.minMs() / 1000.0, pieces.maxMs() / 1000.0);
  }
}
