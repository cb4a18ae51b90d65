package io.jamak.api.job.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.job.OutputFormat;
import io.jamak.subtitles.Cue;
import io.jamak.subtitles.CueCorrection.Change;
import io.jamak.subtitles.CueList;
import io.jamak.subtitles.format.SubtitleFormat;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CueFilesTest {
  private static final Set<OutputFormat> ALL = EnumSet.copyOf(OutputFormat.downloads());
  private static final CueList OLD =
      new CueList(
          "en", "en-standard", List.of(new Cue(200, 1_200, List.of("old"), List.of(), null)));

  @ParameterizedTest
  @EnumSource(names = {"JSON", "VTT", "SRT"})
  void every_file_is_written_anew_from_one_that_holds_times(OutputFormat from) {
    String file = SubtitleFormat.of(from).write(OLD);

    Map<OutputFormat, String> written =
        CueFiles.correct(from, file, List.of(new Change(0, 200, List.of("new"))), ALL);

    assertThat(CueFiles.detail(from)).isPositive();
    assertThat(written.keySet()).isEqualTo(ALL);
    written.forEach(
        (format, text) ->
            assertThat(SubtitleFormat.of(format).parse(text))
                .extracting(Cue::text)
                .containsExactly("new"));
  }

  @Test
  void json_holds_most_and_prose_no_times() {
    assertThat(CueFiles.detail(OutputFormat.JSON)).isGreaterThan(CueFiles.detail(OutputFormat.VTT));
    assertThat(CueFiles.detail(OutputFormat.VTT)).isGreaterThan(CueFiles.detail(OutputFormat.SRT));
    assertThat(CueFiles.detail(OutputFormat.TXT)).isZero();
  }

  @Test
  void a_cue_that_is_not_there_is_the_callers_mistake() {
    String file = SubtitleFormat.of(OutputFormat.SRT).write(OLD);
    List<Change> changes = List.of(new Change(1, 200, List.of("new")));

    assertThatThrownBy(() -> CueFiles.correct(OutputFormat.SRT, file, changes, ALL))
        .isInstanceOfSatisfying(
            JamakException.class,
            problem -> assertThat(problem.code()).isEqualTo(ErrorCode.BAD_REQUEST))
        .hasMessageContaining("cue: 1 (expected: 0 to 0)");
  }

  @Test
  void a_stored_file_that_cannot_be_read_is_not_the_callers_mistake() {
    List<Change> changes = List.of(new Change(0, 200, List.of("new")));

    assertThatThrownBy(() -> CueFiles.correct(OutputFormat.VTT, "damaged", changes, ALL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("damaged (expected: WEBVTT)");
  }
}
