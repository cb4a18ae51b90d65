package io.jamak.api.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.api.engine.Capabilities;
import io.jamak.domain.engine.EngineInfo;
import io.jamak.domain.engine.EngineInfo.Part;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.job.JobOptions;
import io.jamak.domain.job.OutputFormat;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OptionsMakerTest {
  @Test
  void what_is_left_out_gets_its_default() {
    assertThat(defaults(JobOptionsInput.NONE)).isEqualTo(JobOptions.DEFAULT);
  }

  @Test
  void an_edit_changes_only_what_was_said() {
    JobOptions base = defaults(translated("es", "fr"));
    JobOptions edited =
        OptionsMaker.merge(base, new JobOptionsInput(null, null, null, List.of("txt"), null, null));
    assertThat(edited.targetLangs()).containsExactly("es", "fr");
    assertThat(edited.translate()).isTrue();
    assertThat(edited.outputFormats()).containsExactly(OutputFormat.TXT);
  }

  @Test
  void the_profile_is_left_to_the_language_that_is_found_until_someone_chooses_one() {
    assertThat(defaults(source("ko")).profile()).isEqualTo("auto");
    JobOptions chosen = defaults(new JobOptionsInput("en", null, null, null, null, "bbc-online"));
    assertThat(OptionsMaker.merge(chosen, source("ko")).profile()).isEqualTo("bbc-online");
    JobOptions again =
        OptionsMaker.merge(chosen, new JobOptionsInput(null, null, null, null, null, "auto"));
    assertThat(again.profile()).isEqualTo("auto");
  }

  @Test
  void without_a_word_of_the_language_it_is_detected_where_an_engine_can() {
    EngineInfo whisper = transcriber("whisper", "ko", "auto");
    EngineInfo sphinx = transcriber("pocketsphinx", "en");
    assertThat(source(List.of(sphinx), JobOptionsInput.NONE)).isEqualTo("en");
    assertThat(source(List.of(sphinx, whisper), JobOptionsInput.NONE)).isEqualTo("auto");
    assertThat(source(List.of(sphinx, whisper), chosen("", "pocketsphinx"))).isEqualTo("en");
    assertThat(source(List.of(transcriber("chat", "*")), JobOptionsInput.NONE)).isEqualTo("en");
  }

  @Test
  void a_sound_track_is_a_number_or_a_language() {
    for (String good : List.of("", "1", "64", "ko", "pt-BR")) {
      assertThat(defaults(chosen(good, "")).audioTrack()).isEqualTo(good);
    }
    assertThat(defaults(chosen("KO", "")).audioTrack()).isEqualTo("ko");
    for (String bad : List.of("0", "65", "-1", "1.5", "auto", "xx", " ", "9".repeat(100))) {
      refused(ErrorCode.OPTIONS_INVALID, chosen(bad, ""));
    }
  }

  @Test
  void an_engine_is_a_short_name() {
    assertThat(defaults(chosen("", "openai-http")).engine()).isEqualTo("openai-http");
    refused(ErrorCode.OPTIONS_INVALID, chosen("", "a b"));
    refused(ErrorCode.OPTIONS_INVALID, chosen("", "x".repeat(65)));
  }

  @Test
  void languages_are_written_in_one_way_and_doubles_vanish() {
    JobOptions options =
        defaults(
            new JobOptionsInput(
                "EN",
                true,
                List.of("ES", "es", "pt-br"),
                List.of("srt", "srt", "VTT"),
                null,
                null));
    assertThat(options.sourceLang()).isEqualTo("en");
    assertThat(options.targetLangs()).containsExactly("es", "pt-BR");
    assertThat(options.outputFormats()).containsExactly(OutputFormat.SRT, OutputFormat.VTT);
  }

  @Test
  void translation_needs_a_language_other_than_the_source() {
    refused(ErrorCode.OPTIONS_INVALID, new JobOptionsInput(null, true, null, null, null, null));
    refused(ErrorCode.OPTIONS_INVALID, translated("en"));
    refused(ErrorCode.OPTIONS_INVALID, translated("auto"));
  }

  @Test
  void formats_and_profiles_that_do_not_exist_are_refused() {
    refused(ErrorCode.OPTIONS_INVALID, formats(List.of("srt", "ass")));
    refused(ErrorCode.OPTIONS_INVALID, formats(List.of()));
    refused(ErrorCode.OPTIONS_INVALID, formats(Collections.nCopies(10_000, "srt")));
    refused(
        ErrorCode.OPTIONS_INVALID, new JobOptionsInput(null, null, null, null, null, "netflix"));
  }

  @Test
  void what_is_no_language_is_not_supported() {
    for (String bad : List.of("klingon", "xx", "e", "en_", "../../etc", "zz-ZZ")) {
      refused(ErrorCode.LANGUAGE_NOT_SUPPORTED, source(bad));
    }
    refused(ErrorCode.OPTIONS_INVALID, source(" "));
  }

  private static JobOptions defaults(JobOptionsInput input) {
    return OptionsMaker.fromDefaults(input, Capabilities.of(List.of()));
  }

  private static String source(List<EngineInfo> engines, JobOptionsInput input) {
    return OptionsMaker.fromDefaults(input, Capabilities.of(engines)).sourceLang();
  }

  private static EngineInfo transcriber(String id, String... languages) {
    return new EngineInfo(Part.TRANSCRIBER, id, "1", true, List.of(languages), List.of(), "", "");
  }

  private static JobOptionsInput chosen(String audioTrack, String engine) {
    return new JobOptionsInput(null, null, null, null, null, null, audioTrack, engine);
  }

  private static JobOptionsInput translated(String... targets) {
    return new JobOptionsInput("en", true, List.of(targets), null, null, null);
  }

  private static JobOptionsInput source(String language) {
    return new JobOptionsInput(language, null, null, null, null, null);
  }

  private static JobOptionsInput formats(List<@Nullable String> formats) {
    return new JobOptionsInput(null, null, null, formats, null, null);
  }

  private static void refused(ErrorCode code, JobOptionsInput input) {
    assertThatThrownBy(() -> defaults(input))
        .isInstanceOfSatisfying(
            JamakException.class, thrown -> assertThat(thrown.code()).isEqualTo(code));
  }
}
