package io.jamak.app.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Browser;
import io.jamak.app.product.Clips;
import io.jamak.app.product.Place;
import io.jamak.app.product.ScriptedEngines;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

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
          "\u202Egnp.exe \u001B[2J",
          "a".repeat(1 << 20));

  private static final ScriptedEngines ENGINES = ScriptedEngines.saying("english", SAID);
  private static Place place;
  private static Browser browser;
  private static String asset = "";
  private static JsonNode job;

  @BeforeAll
  static void a_job_that_heard_it() {
    place = Place.start(ENGINES.settings());
    ApiClient api = place.api();
    asset = api.upload(Clips.distinct(place.files(), 14, "clip"), NAME, "video/mp4");
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

  @ParameterizedTest
  @ValueSource(strings = {"srt", "vtt", "txt", "json"})
  void every_file_holds_every_word(String format) {
    String file = place.api().original(job, format);
    String letters = file.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("\\s+", "");
    for (String text : SAID) {
      assertThat(letters).as(text).contains(text.substring(0, Math.min(40, text.length())));
    }
  }

  @Test
  void the_dashboard_shows_it_as_words_and_lets_it_be_corrected() {
    Page page = browser.page();
    page.navigate(place.url() + "/dashboard?panel=detail&id=" + asset);
    browser.find("transcript-line").first().waitFor();
    browser.picture("hostile-dashboard");
    assertThat(browser.find("transcript")).containsText("<img src=x onerror=ran.push(3)>");
    assertHarmless("dashboard");
    browser.find("transcript-correct").first().click();
    browser.find("cue-text").first().waitFor();
    browser.picture("hostile-correction");
    assertHarmless("correction");
  }

  @ParameterizedTest
  @ValueSource(strings = {"jobs", "usage"})
  void other_screens_show_its_name_as_words(String screen) {
    Page page = browser.page();
    page.navigate(place.url() + "/" + screen);
    Locator row = browser.find(screen.equals("jobs") ? "job-row" : "usage-row").first();
    assertThat(row).containsText("<img src=x onerror=ran.push(1)>");
    browser.picture("hostile-" + screen);
    assertHarmless(screen);
  }

  @Test
  void the_detail_of_a_job_shows_it_as_words() {
    Page page = browser.page();
    page.navigate(place.url() + "/jobs?id=" + job.get("job").get("id").asString());
    browser.find("job-detail").waitFor();
    browser.picture("hostile-job");
    assertHarmless("job");
  }

  private static void assertHarmless(String screen) {
    Page page = browser.page();
    assertThat((List<?>) page.evaluate("() => window.ran")).as(screen).isEmpty();
    assertThat(page.locator("img[src=x]")).hasCount(0);
    assertThat((Boolean) page.evaluate("() => document.body.innerText.includes('\\u202E')"))
        .as("an order of direction on " + screen)
        .isFalse();
    assertThat(
            (Boolean)
                page.evaluate(
                    "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
        .as("no wider than the window: " + screen)
        .isTrue();
  }
}
