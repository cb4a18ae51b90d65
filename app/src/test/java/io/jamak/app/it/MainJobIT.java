package io.jamak.app.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Commands;
import io.jamak.app.product.Media;
import io.jamak.app.product.Voice;
import io.jamak.app.product.WordErrors;
import io.jamak.app.product.shared.OnSharedProduct;
import io.jamak.app.product.shared.SharedProduct;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real talk, recognised and translated for real: what the files must hold (acceptance 3). */
@OnSharedProduct
class MainJobIT {
  private static final ApiClient API = SharedProduct.api();

  /**
   * A voice fades in and out of the room's noise: it begins and ends between these shares of its
   * loudest.
   */
  private static final double FAINT = 0.08;

  private static final double LOUD = 0.2;

  private static Path talk;
  private static JsonNode job;

  @BeforeAll
  static void run_a_job_with_every_format_and_spanish() {
    talk = Media.sample("talk.mp4", SharedProduct.files());
    String asset = API.upload(talk, "강연.mp4", "video/mp4");
    job =
        API.awaitEnd(
            API.run(
                asset,
                Map.of(
                    "sourceLang",
                    "en",
                    "translate",
                    true,
                    "targetLang",
                    "es",
                    "outputFormats",
                    List.of("srt", "vtt", "txt", "json"))),
            Duration.ofMinutes(3));
    assertThat(job.get("job").get("status").asString()).as(job.toString()).isEqualTo("succeeded");
  }

  @Test
  void words_are_within_35_percent_word_error_rate() {
    String said =
        Media.TALK.stream().map(u -> Media.transcript(u.file())).collect(Collectors.joining(" "));
    assertThat(WordErrors.rate(said, API.output(job, "txt", "en"))).isLessThan(0.35);
  }

  @Test
  void words_lie_within_300_ms_of_the_speech_that_they_carry() {
    Voice voice = Voice.of(talk);
    List<long[]> words = words();
    for (Media.Utterance utterance : Media.TALK) {
      List<long[]> own =
          words.stream()
              .filter(
                  w ->
                      (w[0] + w[1]) / 2 > utterance.fromMs() - 300
                          && (w[0] + w[1]) / 2 < utterance.toMs() + 300)
              .toList();
      assertThat(own).as(utterance.file()).isNotEmpty();
      assertThat(own.getFirst()[0])
          .as("start of %s", utterance.file())
          .isBetween(
              voice.onset(utterance.fromMs(), utterance.toMs(), FAINT) - 300,
              voice.onset(utterance.fromMs(), utterance.toMs(), LOUD) + 300);
      assertThat(own.getLast()[1])
          .as("end of %s", utterance.file())
          .isBetween(
              voice.offset(utterance.fromMs(), utterance.toMs(), LOUD) - 300,
              voice.offset(utterance.fromMs(), utterance.toMs(), FAINT) + 300);
    }
  }

  @Test
  void cues_start_with_their_first_word_and_never_overlap() {
    long previousEnd = 0;
    for (JsonNode cue : cues("en")) {
      long start = cue.get("startMs").asLong();
      assertThat(start).isGreaterThanOrEqualTo(previousEnd);
      assertThat(start).isCloseTo(cue.get("words").get(0).get("startMs").asLong(), within(300L));
      previousEnd = cue.get("endMs").asLong();
      assertThat(previousEnd - start).isBetween(833L, 7_000L);
    }
  }

  @Test
  void srt_and_vtt_are_read_by_ffmpeg_with_the_same_cues() throws Exception {
    for (String language : List.of("en", "es")) {
      int expected = cues(language).size();
      for (String type : List.of("srt", "vtt")) {
        Path file = SharedProduct.files().resolve("talk." + language + "." + type);
        Files.writeString(file, API.output(job, type, language));
        String packets =
            Commands.tool(
                "ffprobe",
                "-v",
                "error",
                "-show_entries",
                "packet=pts_time,duration_time",
                "-of",
                "csv=p=0",
                file.toString());
        assertThat(packets.lines().filter(line -> !line.isBlank()))
            .as("%s %s", type, language)
            .hasSize(expected);
      }
    }
  }

  @Test
  void spanish_is_spanish() {
    String text = API.output(job, "txt", "es").toLowerCase(java.util.Locale.ROOT);
    assertThat(text).containsAnyOf(" el ", " los ", " que ", " un ", " ser ");
    assertThat(WordErrors.rate(API.output(job, "txt", "en"), text)).isGreaterThan(0.5);
  }

  @Test
  void every_minute_is_billed_once() {
    JsonNode records = API.get("/api/usage/records?month=" + MonthNow.text());
    List<JsonNode> own =
        StreamSupport.stream(records.get("items").spliterator(), false)
            .filter(r -> r.get("jobId").asString().equals(job.get("job").get("id").asString()))
            .toList();
    assertThat(own).hasSize(1);
    long heard = own.getFirst().get("processingMs").asLong();
    assertThat(heard).isBetween(39_000L, 44_000L);
    assertThat(own.getFirst().get("translationMs").asLong()).isEqualTo(heard);
    assertThat(own.getFirst().get("costUnits").asDouble())
        .isCloseTo(heard * 2 / 60_000.0, within(0.001));
  }

  private static List<JsonNode> cues(String language) {
    JsonNode file = JsonMapper.builder().build().readTree(API.output(job, "json", language));
    return StreamSupport.stream(file.get("cues").spliterator(), false).toList();
  }

  private static List<long[]> words() {
    List<long[]> words = new ArrayList<>();
    for (JsonNode cue : cues("en")) {
      for (JsonNode word : cue.get("words")) {
        words.add(new long[] {word.get("startMs").asLong(), word.get("endMs").asLong()});
      }
    }
    return words;
  }
}
