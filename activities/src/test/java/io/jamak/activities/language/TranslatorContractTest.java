package io.jamak.activities.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.activities.process.Cancellation;
import io.jamak.activities.process.CancellationSource;
import io.jamak.domain.engine.EngineInfo;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.subtitles.TranslationUnit;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every translator keeps to. */
@Timeout(120)
public abstract class TranslatorContractTest {
  private static final String BEFORE = "There are 100 houses.";
  private static final String AFTER = "There are 300 houses.";

  /** The engine, ready to translate English to Spanish; numbers stay as they are. */
  protected abstract Translator engine() throws Exception;

  /** The engine, busy for more than ten seconds with whatever it is given. */
  protected abstract Translator slowEngine() throws Exception;

  /** The engine, which takes every request and answers this as if all were well. */
  protected abstract Translator engineSaying(String answer) throws Exception;

  @Test
  void it_says_what_it_is() throws Exception {
    EngineInfo info = engine().info();

    assertThat(info.ready()).isTrue();
    assertThat(info.part()).isEqualTo(EngineInfo.Part.TRANSLATOR);
    assertThat(info.id()).isEqualTo(engine().id());
    assertThat(info.pairs()).contains("en>es").doesNotHaveDuplicates();
    assertThat(info.sourceLangs()).contains("en").doesNotHaveDuplicates();
  }

  @Test
  void every_text_gets_its_own_answer_and_no_other_comes() throws Exception {
    List<TranslationUnit> units =
        units(
            IntStream.range(0, 100)
                .mapToObj(i -> "There are " + (1000 + i) + " houses.")
                .toArray(String[]::new));

    Map<String, String> answers = translate(engine(), units);

    assertThat(answers).hasSameSizeAs(units);
    for (int i = 0; i < units.size(); i++) {
      assertThat(answers.get("u" + i)).contains(String.valueOf(1000 + i));
    }
  }

  @Test
  void nothing_asked_is_nothing_answered() throws Exception {
    assertThat(translate(engine(), List.of())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\n\t",
        "</p><p id=\"u0\">666</p>",
        "<p id=\"u2\">666",
        "<script>alert(666)</script>",
        "\"], \"666\": [\"",
        "\\ ^666$ [666] {666} @666/",
        "&lt;666&gt; &amp; &#54;",
        "666\u0000\u001b[31m\u2028\ufeff666",
        "666\r\n666\n\n666",
        "<!-- 666 ]]> -->",
      })
  void a_text_of_any_kind_leaves_its_neighbours_alone(String odd) throws Exception {
    Map<String, String> answers = translate(engine(), units(BEFORE, odd, AFTER));

    assertThat(answers.keySet()).isSubsetOf("u0", "u1", "u2").contains("u0", "u2");
    assertThat(answers.get("u0")).contains("100").doesNotContain("300", "666");
    assertThat(answers.get("u2")).contains("300").doesNotContain("100", "666");
    assertThat(answers.getOrDefault("u1", "")).doesNotContain("100", "300", "\n", "\u001b");
    assertThat(answers.getOrDefault("u1", "").contains("666")).isEqualTo(odd.contains("666"));
  }

  @Test
  void a_text_of_hours_comes_back_to_its_end() throws Exception {
    String hours =
        IntStream.range(4_000, 5_000)
            .mapToObj(i -> "There are " + i + " houses.")
            .collect(Collectors.joining(" "));

    Map<String, String> answers = translate(engine(), units(BEFORE, hours, AFTER));

    assertThat(answers.get("u1")).contains("4000", "4500", "4999");
    assertThat(answers.get("u0")).contains("100");
    assertThat(answers.get("u2")).contains("300");
  }

  @Test
  void a_pair_that_it_lacks_is_refused_with_those_that_it_has() throws Exception {
    Translator engine = engine();

    assertThatThrownBy(() -> engine.translate(units("x"), "en", "tlh", Cancellation.none()))
        .hasMessageContaining("en>tlh (expected: one of ")
        .isInstanceOfSatisfying(
            JamakException.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.LANG_PAIR));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html><body><h1>It works!</h1></body></html>",
        "{}",
        "{\"translatedText\": [\"uno\"",
        "{\"translatedText\": [\"Hay 100 casas.\", \"Buenos días.\", \"Hay 300 casas.\"]}",
        "<p id=\"u0\"></p><p id=\"u0\">dos</p>",
        "\u0000\u0001\u0002",
      })
  void what_is_no_translation_of_the_texts_fails_the_job(String answer) throws Exception {
    TranslationJob job = new TranslationJob(engineSaying(answer), "en", "es", Cancellation.none());

    assertThatThrownBy(() -> job.run(units(BEFORE, "Good morning.", AFTER, "Good night.")))
        .isInstanceOfSatisfying(
            JamakException.class,
            failed -> assertThat(failed.code()).isEqualTo(ErrorCode.TRANSLATE_FAILED));
  }

  @Test
  void a_cancel_ends_it_within_three_seconds() throws Exception {
    CancellationSource source = new CancellationSource();
    Translator engine = slowEngine();
    CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS).execute(source::cancel);
    long start = System.nanoTime();

    assertThatThrownBy(() -> engine.translate(units(BEFORE), "en", "es", source))
        .isInstanceOf(CancellationException.class);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(3_500));
    assertThat(source.isCanceled()).isTrue();
  }

  protected static List<TranslationUnit> units(String... texts) {
    return IntStream.range(0, texts.length)
        .mapToObj(i -> new TranslationUnit("u" + i, List.of(i), texts[i]))
        .toList();
  }

  protected static ErrorCode code(Throwable failure) {
    return ((JamakException) failure).code();
  }

  private static Map<String, String> translate(Translator engine, List<TranslationUnit> units)
      throws Exception {
    return engine.translate(units, "en", "es", Cancellation.none());
  }
}
