package io.jamak.activities.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.activities.process.Cancellation;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.subtitles.TranslationUnit;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TranslationJobTest {
  @Test
  void many_units_go_in_few_batches() throws IOException {
    FakeTranslator engine = new FakeTranslator((_, text) -> "es " + text);

    Map<String, String> answers = run(engine, units(250));

    assertThat(engine.batches).containsExactly(100, 100, 50);
    assertThat(answers).hasSize(250).containsEntry("u7", "es a sentence with number 7");
  }

  @Test
  void what_is_missing_is_asked_again_alone() throws IOException {
    FakeTranslator engine =
        new FakeTranslator((size, text) -> text.endsWith(" 3") && size > 1 ? null : "es " + text);

    assertThat(run(engine, units(10))).hasSize(10);
    assertThat(engine.batches).containsExactly(10, 1);
  }

  @Test
  void a_batch_that_fails_whole_is_halved() throws IOException {
    FakeTranslator engine = new FakeTranslator((size, text) -> size > 2 ? null : "es " + text);

    assertThat(run(engine, units(8))).hasSize(8);
    assertThat(engine.batches).containsExactly(8, 4, 2, 2, 4, 2, 2);
  }

  @Test
  void a_few_gaps_are_left_out() throws IOException {
    FakeTranslator engine =
        new FakeTranslator((_, text) -> text.endsWith(" 3") ? " " : "es " + text);

    assertThat(run(engine, units(40))).hasSize(39).doesNotContainKey("u3");
  }

  @Test
  void more_than_5_percent_of_gaps_fail() {
    FakeTranslator engine = new FakeTranslator((_, text) -> text.endsWith("3") ? "" : "es " + text);

    assertFails(engine, units(20), "fake: untranslated cues: 2 of 20 (expected: <= 5 %)");
  }

  @Test
  void an_engine_that_repeats_its_input_fails() {
    FakeTranslator engine = new FakeTranslator((_, text) -> text);

    assertFails(
        engine, units(10), "fake: texts equal to their source: 10 of 10 (expected: <= 30 %)");
  }

  @Test
  void nothing_to_translate_asks_nobody() throws IOException {
    FakeTranslator engine = new FakeTranslator((_, text) -> text);

    assertThat(run(engine, List.of())).isEmpty();
    assertThat(engine.batches).isEmpty();
  }

  @Test
  void answers_that_are_no_translation_are_refused() {
    assertThat(AnswerCheck.usable("a sentence of some length", "una frase de cierta longitud"))
        .isTrue();
    assertThat(AnswerCheck.usable("a sentence of some length", "x")).isFalse();
    assertThat(AnswerCheck.usable("a sentence of some length", "x".repeat(100))).isFalse();
    assertThat(AnswerCheck.usable("a sentence of some length", "00:01:02,000 --> una frase"))
        .isFalse();
    assertThat(AnswerCheck.usable("a sentence of some length", "꽤 긴 문장 하나")).isTrue();
    assertThat(AnswerCheck.usable("no", "ni hablar de eso")).isTrue();
  }

  private static void assertFails(
      FakeTranslator engine, List<TranslationUnit> units, String message) {
    assertThatThrownBy(() -> run(engine, units))
        .hasMessage(message)
        .isInstanceOfSatisfying(
            JamakException.class,
            failed -> assertThat(failed.code()).isEqualTo(ErrorCode.TRANSLATE_FAILED));
  }

  private static Map<String, String> run(Translator engine, List<TranslationUnit> units)
      throws IOException {
    return new TranslationJob(engine, "en", "es", Cancellation.none()).run(units);
  }

  private static List<TranslationUnit> units(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new TranslationUnit("u" + i, List.of(i), "a sentence with number " + i))
        .toList();
  }
}
