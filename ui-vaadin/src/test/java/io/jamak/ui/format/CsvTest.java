package io.jamak.ui.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
  @Test
  void commas_quotes_and_line_breaks_are_quoted() {
    assertThat(Csv.line("a,b", "say \"hi\"", "two\nlines", "plain"))
        .isEqualTo("\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",plain\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+82", "-2", "@SUM(A1)", "＝1", "＋82", "－2", "＠SUM(A1)", " =1"})
  void text_that_would_start_a_formula_is_disarmed(String cell) {
    assertThat(Csv.line(cell)).contains("'" + cell);
  }

  @Test
  void what_could_not_be_seen_is_written_out() {
    assertThat(Csv.line("\tx", "\r=x", "photo\u202Egpj.exe"))
        .isEqualTo("\\u0009x,\\u000D=x,photo\\u202Egpj.exe\r\n");
  }

  @Test
  void numbers_stay_numbers_and_nothing_is_an_empty_cell() {
    assertThat(Csv.line(-2, null, 1.5, "")).isEqualTo("-2,,1.5,\r\n");
  }

  @Test
  void the_mark_for_excel_is_the_utf8_bom() {
    assertThat(Csv.BOM).isEqualTo("\uFEFF");
  }
}
