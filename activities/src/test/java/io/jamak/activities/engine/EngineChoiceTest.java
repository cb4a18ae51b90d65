package io.jamak.activities.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.domain.engine.EngineInfo;
import io.jamak.domain.engine.EngineInfo.Part;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class EngineChoiceTest {
  private static final EngineInfo DEMO = transcriber("pocketsphinx", true, "", "en");
  private static final EngineInfo REAL = transcriber("openai-http", false, "", "auto", "en", "ko");
  private static final EngineInfo BROKEN = transcriber("whisper-cli", false, "no model", "en");
  private static final EngineInfo APERTIUM =
      new EngineInfo(
          Part.TRANSLATOR, "apertium", "", true, List.of("en"), List.of("en>es", "en>ca"), "", "");

  @Test
  void the_real_engine_comes_before_the_demonstration_where_it_is_ready() {
    assertThat(choice("", DEMO, REAL).transcriber("en", "").id()).isEqualTo("openai-http");
    assertThat(choice("", DEMO, BROKEN).transcriber("en", "").id()).isEqualTo("pocketsphinx");
    assertThat(choice("pocketsphinx", DEMO, REAL).transcriber("en", "").id())
        .isEqualTo("pocketsphinx");
  }

  @Test
  void a_language_or_an_engine_that_is_not_there_is_refused_by_its_own_code() {
    assertFails(ErrorCode.LANGUAGE_NOT_SUPPORTED, () -> choice("", DEMO).transcriber("ko", ""));
    assertFails(
        ErrorCode.LANGUAGE_NOT_SUPPORTED,
        () -> choice("pocketsphinx", DEMO, REAL).transcriber("ko", ""));
    assertFails(ErrorCode.ENGINE_MISSING, () -> choice("", BROKEN).transcriber("en", ""));
    assertFails(ErrorCode.ENGINE_MISSING, () -> choice("openai-http", DEMO).transcriber("en", ""));
  }

  @Test
  void one_translator_must_know_all_pairs() {
    EngineChoice choice = choice("", APERTIUM);

    assertThat(choice.translator("en", List.of("es", "ca"))).isEqualTo("apertium");
    assertThat(choice.translator("auto", List.of("es"))).isEqualTo("apertium");
    assertThat(choice.translator("en", List.of())).isEmpty();
    assertFails(ErrorCode.LANG_PAIR, () -> choice.translator("en", List.of("es", "ko")));
    assertFails(ErrorCode.ENGINE_MISSING, () -> choice("").translator("en", List.of("es")));
  }

  private static EngineChoice choice(String only, EngineInfo... engines) {
    return new EngineChoice(new EngineSettings(only, "", null), () -> List.of(engines));
  }

  private static EngineInfo transcriber(
      String id, boolean demo, String problem, String... languages) {
    return new EngineInfo(
        Part.TRANSCRIBER, id, "1", demo, List.of(languages), List.of(), problem, problem);
  }

  private static void assertFails(ErrorCode code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            JamakException.class, failed -> assertThat(failed.code()).isEqualTo(code));
  }
}
