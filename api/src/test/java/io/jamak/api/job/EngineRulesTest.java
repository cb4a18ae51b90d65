package io.jamak.api.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.api.engine.Capabilities;
import io.jamak.domain.engine.EngineInfo;
import io.jamak.domain.engine.EngineInfo.Part;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.job.JobOptions;
import io.jamak.domain.job.OutputFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class EngineRulesTest {
  private static final Capabilities EMBEDDED =
      Capabilities.of(
          List.of(
              engine(Part.TRANSCRIBER, "pocketsphinx", List.of("en"), List.of(), ""),
              engine(Part.TRANSLATOR, "apertium", List.of(), List.of("en>es", "en>ca"), ""),
              engine(Part.TRANSCRIBER, "whisper", List.of("ko", "auto"), List.of(), "no model")));

  @Test
  void what_a_ready_engine_can_do_is_accepted() {
    assertThatNoException().isThrownBy(() -> EngineRules.check(options("en"), EMBEDDED));
    assertThatNoException().isThrownBy(() -> EngineRules.check(options("en", "es"), EMBEDDED));
  }

  @Test
  void a_language_of_no_ready_engine_is_refused_with_what_is_possible() {
    refused(options("ko"), EMBEDDED, ErrorCode.LANGUAGE_NOT_SUPPORTED, "expected: one of en");
    refused(options("auto"), EMBEDDED, ErrorCode.LANGUAGE_NOT_SUPPORTED, "expected: one of en");
  }

  @Test
  void a_pair_of_no_engine_is_refused_with_what_is_possible() {
    refused(options("en", "ko"), EMBEDDED, ErrorCode.LANG_PAIR, "en>ko (expected: one of es, ca)");
  }

  @Test
  void an_engine_that_is_not_ready_says_how_to_mend_it() {
    Capabilities broken =
        Capabilities.of(
            List.of(engine(Part.TRANSCRIBER, "pocketsphinx", List.of("en"), List.of(), "absent")));
    refused(options("en"), broken, ErrorCode.ENGINE_MISSING, "apt install it");
  }

  @Test
  void an_engine_that_is_named_is_one_of_those_that_are_there_and_can_do_it() {
    refused(engine("vosk"), EMBEDDED, ErrorCode.OPTIONS_INVALID, "one of pocketsphinx, whisper");
    refused(engine("whisper"), EMBEDDED, ErrorCode.ENGINE_MISSING, "whisper: no model");
    assertThatNoException().isThrownBy(() -> EngineRules.check(engine("pocketsphinx"), EMBEDDED));
    assertThatNoException()
        .isThrownBy(() -> EngineRules.check(engine("vosk"), Capabilities.of(List.of())));
  }

  @Test
  void without_any_worker_a_job_may_wait_for_one() {
    Capabilities nobody = Capabilities.of(List.of());
    assertThatNoException().isThrownBy(() -> EngineRules.check(options("ko", "en"), nobody));
  }

  @Test
  void wildcards_and_detection_open_the_pairs() {
    Capabilities open =
        Capabilities.of(
            List.of(
                engine(Part.TRANSCRIBER, "whisper", List.of("*", "auto"), List.of(), ""),
                engine(Part.TRANSLATOR, "chat", List.of(), List.of("*>*"), "")));
    assertThatNoException().isThrownBy(() -> EngineRules.check(options("ko", "ja"), open));
    assertThatNoException().isThrownBy(() -> EngineRules.check(options("auto", "ja"), open));
  }

  private static void refused(
      JobOptions options, Capabilities engines, ErrorCode code, String words) {
    assertThatThrownBy(() -> EngineRules.check(options, engines))
        .hasMessageContaining(words)
        .isInstanceOfSatisfying(
            JamakException.class, thrown -> assertThat(thrown.code()).isEqualTo(code));
  }

  private static JobOptions options(String source, String... targets) {
    return new JobOptions(
        source,
        targets.length > 0,
        List.of(targets),
        List.of(OutputFormat.SRT),
        false,
        "en-standard");
  }

  private static JobOptions engine(String id) {
    return new JobOptions("en", false, List.of(), List.of(OutputFormat.SRT), false, "auto", "", id);
  }

  private static EngineInfo engine(
      Part part, String id, List<String> sources, List<String> pairs, String problem) {
    String mend = problem.isEmpty() ? "" : "apt install it";
    return new EngineInfo(part, id, "1", true, sources, pairs, problem, mend);
  }
}
