package io.jamak.api.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.job.JobOptions;
import io.jamak.domain.job.OutputFormat;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsMakerTest {
  @Test
  void what_is_left_out_gets_its_default() {
    assertThat(OptionsMaker.fromDefaults(JobOptionsInput.NONE)).isEqualTo(JobOptions.DEFAULT);
  }

  @Test
  void an_edit_changes_only_what_was_said() {
    JobOptions base = OptionsMaker.fromDefaults(translated("es", "fr"));
    JobOptions edited =
        OptionsMaker.merge(base, new JobOptionsInput(null, null, null, List.of("txt"), null, null));
    assertThat(edited.targetLangs()).containsExactly("es", "fr");
    assertThat(edited.translate()).isTrue();
    assertThat(edited.outputFormats()).containsExactly(OutputFormat.TXT);
  }

  @Test
  void the_profile_follows_the_language_until_someone_chooses_one() {
    assertThat(OptionsMaker.fromDefaults(source("ko")).profile()).isEqualTo("ko-standard");
    JobOptions chosen =
        OptionsMaker.fromDefaults(new JobOptionsInput("en", null, null, null, null, "bbc-online"));
    assertThat(OptionsMaker.merge(chosen, source("ko")).profile()).isEqualTo("bbc-online");
  }

  @Test
  void languages_are_written_in_one_way_and_doubles_vanish() {
    JobOptions options =
        OptionsMaker.fromDefaults(
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

  private static JobOptionsInput translated(String... targets) {
    return new JobOptionsInput("en", true, List.of(targets), null, null, null);
  }

  private static JobOptionsInput source(String language) {
    return new JobOptionsInput(language, null, null, null, null, null);
  }

  private static JobOptionsInput formats(List<String> formats) {
    return new JobOptionsInput(null, null, null, formats, null, null);
  }

  private static void refused(ErrorCode code, JobOptionsInput input) {
    assertThatThrownBy(() -> OptionsMaker.fromDefaults(input))
        .isInstanceOfSatisfying(
            JamakException.class, thrown -> assertThat(thrown.code()).isEqualTo(code));
  }
}
