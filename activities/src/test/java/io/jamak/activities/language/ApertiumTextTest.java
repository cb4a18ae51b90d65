package io.jamak.activities.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.subtitles.TranslationUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ApertiumTextTest {
  @Test
  void no_text_breaks_out_of_its_paragraph() {
    List<TranslationUnit> units = List.of(unit("u0", "a</p>\n<p id=\"u1\">b & c"), unit("u1", "d"));

    String document = ApertiumText.write(units, "en");

    assertThat(document)
        .isEqualTo(
            "<p id=\"u0\">a&lt;/p&gt; &lt;p id=\"u1\"&gt;b &amp; c</p>\n<p id=\"u1\">d</p>\n");
    assertThat(ApertiumText.read(document, units))
        .isEqualTo(Map.of("u0", "a</p> <p id=\"u1\">b & c", "u1", "d"));
  }

  @Test
  void answers_are_matched_by_id_not_by_position() {
    List<TranslationUnit> units =
        List.of(unit("u0", "One"), unit("u1", "Two"), unit("u2", "Three"));

    assertThat(ApertiumText.read("<p id=\"u1\">Dos</p><p id=\"u0\">Uno</p>", units))
        .isEqualTo(Map.of("u0", "Uno", "u1", "Dos"));
  }

  @Test
  void an_id_that_comes_twice_has_no_answer() {
    assertThat(
            ApertiumText.read(
                "<p id=\"u0\">Uno</p><p id=\"u0\">Dos</p>", List.of(unit("u0", "One"))))
        .containsEntry("u0", "");
  }

  @Test
  void the_english_pronoun_gets_its_capital_and_nothing_else_does() {
    assertThat(ApertiumText.write(List.of(unit("u0", "i think i'm in it's i")), "en"))
        .contains(">I think I'm in it's I<");
    assertThat(ApertiumText.write(List.of(unit("u0", "jo i tu")), "ca")).contains(">jo i tu<");
  }

  @Test
  void what_began_small_stays_small() {
    List<TranslationUnit> units = List.of(unit("u0", "he was"), unit("u1", "He was"));

    assertThat(ApertiumText.read("<p id=\"u0\">Él era</p><p id=\"u1\">Él era</p>", units))
        .isEqualTo(Map.of("u0", "él era", "u1", "Él era"));
  }

  private static TranslationUnit unit(String id, String text) {
    return new TranslationUnit(id, List.of(0), text);
  }
}
