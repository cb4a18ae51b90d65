package io.jamak.api.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
  private final StringBuilder text = new StringBuilder();
  private final Csv csv = new Csv(text, "a", "b");

  @Test
  void a_table_starts_with_a_bom_and_its_columns() {
    assertThat(text).hasToString("\uFEFFa,b\r\n");
  }

  @Test
  void separators_quotes_and_line_breaks_are_kept_inside_quotes() {
    csv.row("한국, 영상", "say \"hi\"\nagain");
    assertThat(text).endsWith("\"한국, 영상\",\"say \"\"hi\"\"\nagain\"\r\n");
  }

  @Test
  void no_cell_becomes_a_formula() {
    csv.row("=1+1", "@SUM(A1)");
    csv.row("-2", -2);
    assertThat(text).endsWith("'=1+1,'@SUM(A1)\r\n'-2,-2\r\n");
  }

  @Test
  void wide_signs_and_signs_after_white_space_are_no_formulas_either() {
    for (String sign :
        List.of("＝", "＋", "－", "＠", "﹦", " =", "\u3000=", "\u00a0@", "\n-", " \n＝")) {
      assertThat(CsvText.harmless(sign + "1")).as(sign).isEqualTo("'" + sign + "1");
    }
    assertThat(CsvText.harmless("\t=1")).isEqualTo("\\u0009=1");
    assertThat(CsvText.harmless("\r=1")).isEqualTo("\\u000D=1");
    assertThat(CsvText.harmless("a=1, b")).isEqualTo("a=1, b");
  }

  @Test
  void what_could_not_be_seen_is_written_out() {
    csv.row("photo\u202Egpj.exe", "a\u001B[2Jb\u200B");
    assertThat(text).endsWith("photo\\u202Egpj.exe,a\\u001B[2Jb\\u200B\r\n");
  }

  @Test
  void nothing_is_an_empty_cell() {
    csv.row(null, "x");
    assertThat(text).endsWith("\r\n,x\r\n");
  }
}
