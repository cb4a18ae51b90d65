package io.jamak.domain.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFormatTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SRT        | srt        | srt             | application/x-subrip; charset=utf-8",
        "VTT        | vtt        | vtt             | text/vtt; charset=utf-8",
        "TXT        | txt        | txt             | text/plain; charset=utf-8",
        "JSON       | json       | json            | application/json",
        "TRANSCRIPT | transcript | transcript.json | application/json",
        "RAW        | raw        | raw.json        | application/json"
      })
  void a_format_has_its_code_and_tells_browsers_what_a_file_is(
      OutputFormat format, String code, String suffix, String contentType) {
    assertThat(format.code()).isEqualTo(code);
    assertThat(format.suffix()).isEqualTo(suffix);
    assertThat(format.contentType()).isEqualTo(contentType);
  }

  @Test
  void the_transcript_and_the_engines_answer_are_no_downloads() {
    assertThat(OutputFormat.downloads())
        .containsExactly(OutputFormat.SRT, OutputFormat.VTT, OutputFormat.TXT, OutputFormat.JSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.ko.md"})
  void readers_are_told_of_every_file_that_they_can_ask_for(String readme) throws IOException {
    assertThat(Files.readString(Path.of("..", readme)))
        .contains(OutputFormat.downloads().stream().map(OutputFormat::name).toList());
  }
}
