package io.jamak.ui.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.event.EventType;
import io.jamak.domain.job.JobStatus;
import io.jamak.domain.job.JobStep;
import io.jamak.domain.job.WarningCode;
import io.jamak.domain.webhook.DeliveryProblem;
import io.jamak.domain.webhook.WebhookEvent;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TranslationsTest {
  private static final Pattern ASKED_FOR =
      Pattern.compile("\\bt\\(\\s*\"([a-zA-Z0-9_.]+)\"\\s*[,)]");
  private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]{3,}");
  private static final Pattern HANGUL = Pattern.compile("[가-힣ㄱ-ㅎㅏ-ㅣ]");
  private static final Pattern ANY_PLACEHOLDER = Pattern.compile("\\{[^}]*}");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

  @Test
  void both_languages_have_the_same_keys_but_for_english_singulars() {
    assertThat(words("_en").keySet().stream().filter(key -> !key.endsWith(".one")))
        .containsExactlyElementsOf(words("").keySet());
  }

  @ParameterizedTest
  @EnumSource(ErrorCode.class)
  void every_error_has_words(ErrorCode code) {
    assertThat(words("").get(code.messageKey())).isNotBlank();
    assertThat(words("_en").get(code.messageKey())).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource(WarningCode.class)
  void every_warning_has_words_and_a_name(WarningCode code) {
    for (String key : List.of(code.messageKey(), "warning.name." + code)) {
      assertThat(words("").get(key)).isNotBlank();
      assertThat(words("_en").get(key)).isNotBlank();
    }
  }

  @ParameterizedTest
  @EnumSource(value = EventType.class, names = "^JOB_.*", mode = EnumSource.Mode.MATCH_ALL)
  void every_event_of_a_job_has_words_for_its_log(EventType type) {
    assertThat(words("").get("dashboard.job.event." + type)).isNotBlank();
    assertThat(words("_en").get("dashboard.job.event." + type)).isNotBlank();
  }

  @Test
  void whatever_webhooks_are_told_and_why_it_failed_has_words() {
    Stream<String> events =
        Arrays.stream(WebhookEvent.values()).map(event -> "webhooks.event." + event);
    Stream<String> problems =
        Arrays.stream(DeliveryProblem.values()).map(problem -> "webhooks.problem." + problem);
    Stream<String> states =
        Stream.of("on", "off", "gone", "sending", "retrying", "delivered", "failed")
            .map(state -> "webhooks.state." + state);
    List<String> keys = Stream.of(events, problems, states).flatMap(some -> some).toList();
    for (String language : List.of("", "_en")) {
      Map<String, String> words = words(language);
      assertThat(keys).allSatisfy(key -> assertThat(words.get(key)).as(key).isNotBlank());
      assertThat(keys.stream().map(words::get)).doesNotHaveDuplicates();
    }
  }

  @Test
  void every_key_that_the_screens_ask_for_has_words() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        assertThat(words("").keySet())
            .as(file.toString())
            .containsAll(
                ASKED_FOR
                    .matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1))
                    .toList());
      }
    }
  }

  @Test
  void every_state_and_step_has_a_name() {
    assertThat(words("").keySet())
        .containsAll(
            Arrays.stream(JobStatus.values()).map(status -> "status." + status.code()).toList())
        .containsAll(
            Arrays.stream(JobStep.values())
                .map(step -> "step." + step.name().toLowerCase(Locale.ROOT))
                .toList());
  }

  @Test
  void korean_words_hold_no_latin_words_but_known_names() {
    assertThat(words(""))
        .allSatisfy(
            (key, text) ->
                assertThat(
                        LATIN_WORD
                            .matcher(ANY_PLACEHOLDER.matcher(text).replaceAll(""))
                            .results()
                            .map(found -> found.group())
                            .filter(word -> !KNOWN_NAMES.contains(word)))
                    .as(key)
                    .isEmpty());
  }

  @Test
  void english_words_hold_no_hangul() {
    assertThat(words("_en"))
        .allSatisfy((key, text) -> assertThat(HANGUL.matcher(text).find()).as(key).isFalse());
  }

  @Test
  void both_languages_take_the_same_values() {
    Map<String, String> english = words("_en");
    assertThat(words(""))
        .allSatisfy(
            (key, text) ->
                assertThat(placeholders(text))
                    .as(key)
                    .isEqualTo(placeholders(english.getOrDefault(key, ""))));
  }

  @Test
  void no_text_has_a_straight_apostrophe_which_would_swallow_values() {
    assertThat(words("")).allSatisfy((key, text) -> assertThat(text).as(key).doesNotContain("'"));
    assertThat(words("_en"))
        .allSatisfy((key, text) -> assertThat(text).as(key).doesNotContain("'"));
  }

  private static final Set<String> KNOWN_NAMES =
      Set.of(
          ("SRT VTT TXT JSON CSV zip Jamak Temporal Whisper BBC EBU STL Netflix TED https Shift Enter Esc "
                  + "MP4 MOV MKV WebM AVI MPEG WMV FLV MP3 M4A WAV FLAC OGG")
              .split(" "));

  private static Set<String> placeholders(String text) {
    Matcher matcher = PLACEHOLDER.matcher(text);
    return matcher.results().map(found -> found.group()).collect(Collectors.toSet());
  }

  private static Map<String, String> words(String suffix) {
    Properties properties = new Properties();
    String path = "/vaadin-i18n/translations" + suffix + ".properties";
    try (Reader reader =
        new InputStreamReader(
            TranslationsTest.class.getResourceAsStream(path), StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException broken) {
      throw new IllegalStateException(path, broken);
    }
    Map<String, String> sorted = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> sorted.put(key, properties.getProperty(key)));
    return sorted;
  }
}
