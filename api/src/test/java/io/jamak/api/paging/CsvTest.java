package io.jamak.api.paging;

import static org.assertj.core.api.Assertions.assertThat;

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
  void nothing_is_an_empty_cell() {
    csv.row(null, "x");
    assertThat(text).endsWith("\r\n,x\r\n");
  }
}
