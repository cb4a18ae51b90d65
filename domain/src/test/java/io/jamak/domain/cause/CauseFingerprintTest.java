package io.jamak.domain.cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.domain.error.EngineerLine;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.job.JobStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CauseFingerprintTest {
  private static final int ROUNDS = 3_000;
  private static final List<String> WORDS =
      List.of(
          "engine", "said", "no", "stream", "could", "not", "be", "decoded", "timeout", "broken",
          "pipe", "엔진이", "응답하지", "않습니다", "파일을", "읽을", "수", "없음", "données", "ошибка");

  private final Random random = new Random(20_261_130);

  @Test
  void values_may_change_and_words_may_not() {
    for (int round = 0; round < ROUNDS; round++) {
      List<Object> parts = parts();
      String one = write(parts);
      String other = write(parts);

      assertThat(of(other)).as("%s%n%s", one, other).isEqualTo(of(one));
      int at = random.nextInt(parts.size() + 1);
      parts.add(at, "differently");
      String changed = write(parts);
      assertThat(of(changed)).as("%s%n%s", one, changed).isNotEqualTo(of(one));
    }
  }

  /** Up to nine words with values between some of them. */
  private List<Object> parts() {
    List<Object> parts = new ArrayList<>();
    int words = 2 + random.nextInt(8);
    for (int i = 0; i < words; i++) {
      parts.add(WORDS.get(random.nextInt(WORDS.size())));
      if (random.nextInt(3) == 0) {
        parts.add(VALUES.get(random.nextInt(VALUES.size())));
      }
    }
    return parts;
  }

  private String write(List<Object> parts) {
    List<String> texts = new ArrayList<>();
    for (Object part : parts) {
      texts.add(part instanceof Value value ? value.next(random) : part.toString());
    }
    return EngineerLine.of(String.join(" ", texts));
  }

  private interface Value {
    String next(Random dice);
  }

  private static final List<Value> VALUES =
      List.of(
          dice -> new UUID(dice.nextLong(), dice.nextLong()).toString(),
          dice -> Integer.toString(dice.nextInt()),
          dice -> Double.toString(dice.nextDouble() * 1_000),
          dice -> "0x" + Long.toHexString(dice.nextLong()),
          dice -> dice.nextInt(1, 60) + "초",
          dice -> "\"" + name(dice) + " " + name(dice) + "\"",
          dice -> "'" + name(dice) + "'",
          dice -> "/srv/" + name(dice) + "/" + name(dice),
          dice -> "w/" + name(dice) + "/steps/" + name(dice),
          dice -> "https://" + name(dice) + ".example/" + name(dice) + "?a=" + name(dice),
          dice -> name(dice) + ".mp4",
          dice -> "강의" + dice.nextInt(100) + ".srt");

  private static String name(Random dice) {
    StringBuilder name = new StringBuilder();
    for (int i = 1 + dice.nextInt(12); i > 0; i--) {
      name.append((char) ('a' + dice.nextInt(26)));
    }
    return name.toString();
  }

  @Test
  void code_and_step_tell_causes_apart() {
    String line = "engine said no";
    CauseFingerprint one = CauseFingerprint.of(ErrorCode.ASR_FAILED, JobStep.TRANSCRIBE, line);

    assertThat(CauseFingerprint.of(ErrorCode.ENGINE_BUSY, JobStep.TRANSCRIBE, line))
        .isNotEqualTo(one);
    assertThat(CauseFingerprint.of(ErrorCode.ASR_FAILED, JobStep.MERGE, line)).isNotEqualTo(one);
    assertThat(CauseFingerprint.of(ErrorCode.ASR_FAILED, null, line)).isNotEqualTo(one);
    assertThat(CauseFingerprint.parse(one.toString())).isEqualTo(one);
  }

  /** Rows keep it: a change here moves the failures of every database to other causes. */
  @Test
  void it_is_the_same_in_every_release() {
    assertThat(of("piece 3 of 12: engine said no"))
        .hasToString("685ac6c3d5cd4a52fa1def2a4e7d9f55bd9a04830eca19b395c98bcd7d5f261e");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "ABCDEF", "01990000-0000-7000-8000-00000000000a"})
  void anything_but_64_digits_is_refused(String text) {
    assertThatThrownBy(() -> CauseFingerprint.parse(text))
        .isInstanceOfSatisfying(
            JamakException.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.BAD_REQUEST));
  }

  private static CauseFingerprint of(String line) {
    return CauseFingerprint.of(ErrorCode.ASR_FAILED, JobStep.TRANSCRIBE, line);
  }
}
