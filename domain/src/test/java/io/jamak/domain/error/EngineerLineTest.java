package io.jamak.domain.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineerLineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "status 401 (expected: 200), code invalid_api_key|status 401 (expected: 200), code invalid_api_key",
        "Incorrect API key provided: sk-proj-abcdef1234567890|Incorrect API key provided: (secret)",
        "Authorization: Bearer abc.def-ghi|Authorization=(secret) (secret)",
        "GET https://user:pass@db.internal/x?X-Amz-Signature=abc failed|GET (address) failed",
        "api_key=0123456789, next|api_key=(secret), next",
        "Connection to 10.0.0.7:5432 refused|Connection to (address) refused",
        "Connection to db.internal:5432 refused|Connection to (address) refused",
        "/tmp/jamak/scratch/job-1/source.mp4: Invalid data|(path): Invalid data",
        "<html><body>Bad gateway</body></html>|Bad gateway",
        "AKIAIOSFODNN7EXAMPLE is unknown|(secret) is unknown",
        "no row (Service: S3, Status Code: 503, Request ID: null)|no row",
      })
  void what_must_not_be_seen_is_left_out(String said, String shown) {
    assertThat(EngineerLine.of(said)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "piece 3 of 12, 02:10-03:05: silent",
        "read ws/ab12/steps/transcribe/0f3e: 14 bytes (expected: 16)",
        "translation: en>ko (expected: one of [en>es])",
        "audioStreams: 0 (expected: >= 1)",
        "no heartbeat for 10 s",
      })
  void what_engineers_need_stays(String said) {
    assertThat(EngineerLine.of(said)).isEqualTo(said);
  }

  @Test
  void a_stack_trace_is_its_first_line() {
    assertThat(
            EngineerLine.of(
                "java.io.IOException: broken pipe\n\tat java.base/sun.nio.ch.Net.write(Net.java:1)\n"
                    + "Traceback (most recent call last):\n  File \"/srv/app.py\", line 3, in x\nEOFError"))
        .isEqualTo("java.io.IOException: broken pipe; EOFError");
  }

  @Test
  void controls_are_written_out_and_a_long_text_is_cut_quickly() {
    assertThat(EngineerLine.of("a\u001B[31mred\u202Ex\0"))
        .isEqualTo("a\\u001B[31mred\\u202Ex\\u0000");
    assertThat(EngineerLine.of("x".repeat(5_000_000))).hasSize(EngineerLine.LONGEST).endsWith("…");
    assertThat(EngineerLine.of("/a".repeat(3_000_000))).isEqualTo("(path)");
    assertThat(EngineerLine.of("😀".repeat(1_000))).endsWith("😀…");
  }
}
