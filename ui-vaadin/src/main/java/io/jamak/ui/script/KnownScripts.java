package io.jamak.ui.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.util.DigestUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * One file of JavaScript that knows, as functions, every script that Flow sends as text: Flow's own
 * and its components', {@link PageScript}'s and the templates of {@link CellTemplate}. It stands
 * before Flow's client in every page, so that the page's policy need not allow {@code unsafe-eval}.
 */
public final class KnownScripts {
  /** More than any script takes. */
  private static final int PARAMETERS = 10;

  private static final JsonMapper JSON = new JsonMapper();
  private static final String FIRST =
      IntStream.range(0, PARAMETERS).mapToObj(i -> "$" + i).collect(Collectors.joining(", "));
  private static final String GIVEN =
      "html, root, live, appId, itemKey, model, item, index"; // what Vaadin's Lit renderer passes

  private final String text;

  /** Reads the lists; the same for every page of a version. */
  public KnownScripts() {
    text =
        "(() => {\n"
            + read("known-scripts.js")
            + Stream.of(flow(), pages(), templates())
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"))
            + "\n})();\n";
  }

  /** The JavaScript. */
  public String text() {
    return text;
  }

  /** Changes with the text, so that browsers may keep it for ever. */
  public String version() {
    return DigestUtils.md5DigestAsHex(text.getBytes(StandardCharsets.UTF_8)).substring(0, 12);
  }

  private static Stream<String> flow() {
    return Arrays.stream(read("flow-scripts.txt").split("(?m)^== ")).skip(1).map(KnownScripts::one);
  }

  private static String one(String block) {
    String[] parts = block.split("\n", 2);
    return parts[0].equals("event") ? event(parts[1].strip()) : run(parts[1].strip());
  }

  private static Stream<String> pages() {
    return Arrays.stream(PageScript.values()).map(script -> run(script.code()));
  }

  private static Stream<String> templates() {
    return Arrays.stream(CellTemplate.values()).map(KnownScripts::template);
  }

  private static String run(String code) {
    return "run(%s, function (%s) { %s\n});".formatted(quoted(code), FIRST, code);
  }

  private static String event(String code) {
    return "event(%s, (event, element) => (%s));".formatted(quoted(code), code);
  }

  private static String template(CellTemplate cell) {
    String code = "return html`" + cell.template() + "`";
    return "template(%s, ({ %s }) => { %s });".formatted(quoted(code), GIVEN, code);
  }

  private static String quoted(String code) {
    return JSON.writeValueAsString(code);
  }

  private static String read(String name) {
    try (InputStream in = KnownScripts.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
