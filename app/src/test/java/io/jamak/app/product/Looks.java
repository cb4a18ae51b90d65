package io.jamak.app.product;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks at a page as those do who cannot see it well, or who need larger targets. */
public final class Looks {
  private static final String AXE = resource("/axe.min.js");
  private static final String SCRIPT = resource("/js/looks.js");

  private final Page page;

  private final List<String> found = new ArrayList<>();

  public Looks(Page page) {
    this.page = page;
  }

  /** Adds what axe calls serious or critical, here and now. */
  public void axe(String screen) {
    // a colour on its way to another is neither
    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    page.evaluate(
        "() => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)))");
    run(screen);
  }

  /** Adds what else was found there. */
  public void note(String screen, List<String> faults) {
    faults.forEach(fault -> found.add(screen + ": " + fault));
  }

  /** All that was found so far, by screen. */
  public List<String> found() {
    return List.copyOf(found);
  }

  private void run(String screen) {
    if (!(Boolean) page.evaluate("() => 'axe' in window")) {
      page.evaluate(AXE);
    }
    texts(
            page.evaluate(
                """
                async () => {
                  const options = { resultTypes: ['violations'] };
                  const { violations } = await axe.run(document, options);
                  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
                    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.flat().join(' ')} ${node.failureSummary}`));
                }
                """))
        .forEach(violation -> found.add(screen + ": " + violation));
  }

  /** Controls that are smaller than this. */
  public List<String> smallerThan(int pixels) {
    return ask("small", pixels);
  }

  /** What still moves. */
  public List<String> moving() {
    return ask("moving", null);
  }

  /** What cannot be reached without scrolling sideways. */
  public List<String> outside() {
    return ask("outside", null);
  }

  /** Texts that are smaller than this. */
  public List<String> textBelow(int pixels) {
    return ask("tiny", pixels);
  }

  /** Badges that show, each with the name of its icon; numbers are left out. */
  public Set<List<String>> badges() {
    return new LinkedHashSet<>(
        ((List<?>) call("badges", null)).stream().map(Looks::texts).toList());
  }

  /** Borders of fields and boxes with less contrast than this. */
  public List<String> bordersBelow(double ratio) {
    return ((List<?>) call("borders", null))
        .stream()
            .map(border -> (Map<?, ?>) border)
            .filter(border -> Double.parseDouble(String.valueOf(border.get("ratio"))) < ratio)
            .map(String::valueOf)
            .toList();
  }

  /** Walks by Tab; returns what had the focus while nothing of it could be seen. */
  public List<String> hiddenStops(int steps) {
    List<String> hidden = new ArrayList<>();
    for (int step = 0; step < steps; step++) {
      page.keyboard().press("Tab");
      Map<?, ?> focus = (Map<?, ?>) call("focus", null);
      if (Boolean.TRUE.equals(focus.get("hidden"))) {
        hidden.add((String) focus.get("name"));
      }
    }
    return hidden;
  }

  private List<String> ask(String question, @Nullable Object value) {
    return texts(call(question, value));
  }

  private Object call(String question, @Nullable Object value) {
    if (!(Boolean) page.evaluate("() => 'jamakLooks' in window")) {
      page.evaluate(SCRIPT);
    }
    List<Object> arguments = new ArrayList<>(List.of(question));
    arguments.add(value);
    return page.evaluate("([question, value]) => jamakLooks[question](value)", arguments);
  }

  private static List<String> texts(Object list) {
    return ((List<?>) list).stream().map(String::valueOf).toList();
  }

  private static String resource(String name) {
    try (InputStream in = Looks.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
