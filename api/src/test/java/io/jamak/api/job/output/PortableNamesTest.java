package io.jamak.api.job.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortableNamesTest {
  @ParameterizedTest
  @ValueSource(strings = {"CON", "nul", "Com1", "LPT9", "com¹", "aux.old", "CONIN$", "prn "})
  void no_name_of_a_windows_device_stands_alone(String stem) {
    assertThat(PortableNames.of(stem, "")).startsWith("_");
    assertThat(PortableNames.of(stem, ".ko.srt")).startsWith("_").endsWith(".ko.srt");
  }

  @ParameterizedTest
  @CsvSource({"console,console", "COM10,COM10", "'a: b?',a_ b_", "' .hidden. . ',.hidden", "..,_"})
  void what_is_allowed_stays(String stem, String kept) {
    assertThat(PortableNames.of(stem, "")).isEqualTo(kept);
  }

  @Test
  void a_long_name_is_cut_before_the_ending_and_between_letters() {
    assertThat(PortableNames.of("a".repeat(251), ".en.srt")).isEqualTo("a".repeat(80) + ".en.srt");
    String hangul = PortableNames.of("가".repeat(200), ".ko.srt");
    assertThat(hangul).isEqualTo("가".repeat(66) + ".ko.srt");
    assertThat(hangul.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(255);
    String family = "👨‍👩‍👧‍👦";
    assertThat(PortableNames.of(family.repeat(40), "")).isEqualTo(family.repeat(8));
    assertThat(PortableNames.of("e\u0301x".repeat(60), "")).isEqualTo("éx".repeat(40));
  }

  @Test
  void half_a_letter_and_what_turns_the_reading_order_are_replaced() {
    assertThat(PortableNames.of("a\uD83Db\u202Egpj", "")).isEqualTo("a_b_gpj");
  }

  @Test
  void names_that_are_one_to_some_file_system_get_a_number() {
    PortableNames folder = new PortableNames();
    assertThat(folder.take("same", ".srt")).isEqualTo("same.srt");
    assertThat(folder.take("SAME", ".srt")).isEqualTo("SAME (2).srt");
    assertThat(folder.take("same (2)", ".srt")).isEqualTo("same (2) (2).srt");
    assertThat(folder.take("한글", "")).isEqualTo("한글");
    assertThat(folder.take(Normalizer.normalize("한글", Normalizer.Form.NFD), ""))
        .isEqualTo("한글 (2)");
    assertThat(folder.take("a".repeat(90), "")).isEqualTo("a".repeat(80));
    assertThat(folder.take("a".repeat(91), "")).isEqualTo("a".repeat(80) + " (2)");
  }
}
