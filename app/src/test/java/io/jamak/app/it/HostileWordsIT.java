package io.jamak.app.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.MouseButton;
import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Browser;
import io.jamak.app.product.Clips;
import io.jamak.app.product.Place;
import io.jamak.app.product.ScriptedEngines;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An engine says what looks like parts of a subtitle file, like markup and like orders to a
 * terminal, in a file with a name of the same kind: it is all shown as words.
 */
class HostileWordsIT {
  private static final String NAME = "<img src=x onerror=ran.push(1)> \u202E4pm \u001B[2J.mp4";
  private static final String TAG = "<b onclick=ran.push(2)>";
  private static final List<String> SAID =
      List.of(
          "00:00:01,000 --> 99:00:00,000",
          "NOTE WEBVTT STYLE",
          "<img src=x onerror=ran.push(3)>",
          "<script>ran.push(4)</script>",
          "</v><b>{\\an8}&lt;i&gt;",
          "\u202Dgnp.exe",
          "a".repeat(500_000));

  private static final Pattern TIMES = Pattern.compile("(\\d\\d:)?\\d\\d:\\d\\d[.,]\\d{3} --> .*");

  private static final String FITS =
      "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth";

  /** Texts, labels and fields, in shadow roots too, that hold what moves text or commands. */
  private static final String UNSEEN =
      """
      () => {
        const found = [];
        const look = (text, where) => {
          if (/[\\u202e\\u001b]/.test(text ?? '')) found.push(`${where}: ${JSON.stringify(text)}`);
        };
        const walk = (node) => {
          if (node.nodeType === Node.TEXT_NODE) look(node.data, node.parentNode.className);
          for (const { name, value } of node.attributes ?? []) look(value, `${node.localName} ${name}`);
          if (node instanceof HTMLTextAreaElement || node instanceof HTMLInputElement) look(node.value, node.className);
          for (const child of [...node.childNodes, ...(node.shadowRoot?.childNodes ?? [])]) walk(child);
        };
        walk(document.documentElement);
        return found;
      }
      """;

  private static final ScriptedEngines ENGINES = ScriptedEngines.saying("english", SAID);
  private static Place place;
  private static Browser browser;
  private static String asset = "";
  private static JsonNode job;

  @BeforeAll
  static void a_job_that_heard_it() {
    place = Place.start(ENGINES.settings());
    ApiClient api = place.api();
    asset = api.upload(Clips.distinct(place.files(), 7, "clip"), NAME, "video/mp4");
    api.send("PATCH", "/api/assets/" + asset, Map.of("tags", List.of(TAG)));
    String id =
        api.run(
            asset,
            Map.of("sourceLang", "en", "outputFormats", List.of("srt", "vtt", "txt", "json")));
    job = api.awaitEnd(id, Duration.ofSeconds(60));
    browser = new Browser("en", ColorScheme.LIGHT);
    browser.page().addInitScript("window.ran = [];");
    browser.signIn(place.url());
  }

  @AfterAll
  static void close() {
    browser.close();
    place.close();
    ENGINES.close();
  }

  @Test
  void every_file_has_every_cue_and_the_words_are_what_was_said() {
    ApiClient api = place.api();
    JsonNode cues = JsonMapper.shared().readTree(api.original(job, "json")).get("cues");
    String words =
        cues.valueStream()
            .flatMap(cue -> cue.get("lines").valueStream())
            .map(JsonNode::asString)
            .collect(Collectors.joining(" "))
            .replaceAll("\\s+", "");
    assertThat(words).isEqualTo(String.join("", SAID).replaceAll("\\s+", ""));
    for (String format : List.of("srt", "vtt")) {
      assertThat(api.original(job, format).lines().filter(line -> TIMES.matcher(line).matches()))
          .as(format)
          .hasSize(cues.size());
    }
    assertThat(api.original(job, "txt")).contains("NOTE WEBVTT STYLE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"subtitles", "facts", "jobs"})
  void the_dashboard_shows_it_as_words(String tab) {
    page().navigate(place.url() + "/dashboard?panel=detail&id=" + asset);
    browser.find("transcript-line").first().waitFor();
    browser.find("detail-tab-" + tab).click();
    assertHarmless("dashboard-" + tab);
  }

  @Test
  void it_can_be_corrected() {
    page().navigate(place.url() + "/dashboard?panel=detail&id=" + asset);
    browser.find("transcript-correct").nth(1).click();
    assertThat(browser.find("cue-text").first())
        .hasValue(Pattern.compile("onerror=ran.push\\(3\\)"));
    assertHarmless("correction");
  }

  @Test
  void dialogs_menus_filters_and_history_show_it_as_words() {
    page().navigate(place.url() + "/dashboard?panel=queue&tab=history&search=img");
    Locator card = browser.find("asset-card").first();
    card.click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
    page().locator("[role=menu]").first().waitFor();
    assertHarmless("menu");
    page().keyboard().press("Escape");
    card.press("x");
    page().keyboard().press("Delete");
    assertThat(page().locator("jamak-dialog")).hasCount(1);
    assertHarmless("delete");
    page().keyboard().press("Escape");
    page().navigate(place.url() + "/dashboard?tag=" + encoded(TAG));
    assertThat(browser.find("active-filter")).containsText("<b onclick=ran.push(2)>");
    assertHarmless("filter");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jobs", "usage"})
  void other_screens_show_its_name_as_words(String screen) {
    page().navigate(place.url() + "/" + screen);
    Locator row = browser.find(screen.equals("jobs") ? "job-row" : "usage-row").first();
    assertThat(row).containsText("<img src=x onerror=");
    assertHarmless(screen);
  }

  @Test
  void the_detail_of_a_job_shows_it_as_words() {
    page().navigate(place.url() + "/jobs?id=" + job.get("job").get("id").asString());
    assertThat(browser.find("job-detail")).containsText("<img src=x onerror=ran.push(1)>");
    assertHarmless("job");
  }

  private static void assertHarmless(String screen) {
    browser.picture("hostile-" + screen);
    assertThat((List<?>) page().evaluate("() => window.ran")).as(screen).isEmpty();
    assertThat(page().locator("img[src=x]")).hasCount(0);
    assertThat((List<?>) page().evaluate(UNSEEN)).as("unseen on " + screen).isEmpty();
    assertThat((Boolean) page().evaluate(FITS)).as("no wider than the window: " + screen).isTrue();
  }

  private static Page page() {
    return browser.page();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
