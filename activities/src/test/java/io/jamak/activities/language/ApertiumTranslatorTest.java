package io.jamak.activities.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.activities.process.Cancellation;
import io.jamak.activities.process.CancellationSource;
import io.jamak.activities.process.ChildCanceledException;
import io.jamak.activities.process.ChildTimeoutException;
import io.jamak.activities.process.Programs;
import io.jamak.activities.process.Scratch;
import io.jamak.domain.error.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ApertiumTranslatorTest extends TranslatorContractTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir Path folder;
  private Scratch scratch;

  @BeforeEach
  void open() throws IOException {
    scratch = Scratch.open(folder.resolve("scratch"));
  }

  @AfterEach
  void close() throws IOException {
    scratch.close();
  }

  @Override
  protected Translator engine() {
    return new ApertiumTranslator(Programs.ofMachine(), scratch);
  }

  @Override
  protected Translator slowEngine() throws IOException {
    return fake(script("sleep 600"), LONG);
  }

  @Override
  protected Translator engineSaying(String answer) throws IOException {
    Path said = Files.writeString(folder.resolve("said"), answer);
    return fake(script("cat " + said), LONG);
  }

  @Test
  void the_installed_engine_translates_english_to_spanish() throws IOException {
    ApertiumTranslator apertium = new ApertiumTranslator(Programs.ofMachine(), scratch);

    Map<String, String> answers =
        apertium.translate(
            units("he was not a young man", "R&D <b>house</b> [x] ^y$ {z} 5 > 3", "How are you?"),
            "en-US",
            "es",
            Cancellation.none());

    assertThat(answers.get("u0")).contains("hombre").startsWith("no");
    assertThat(answers.get("u1")).contains("R&D", "<b>", "casa", "</b>", "{z}", "5 > 3");
    assertThat(answers.get("u2")).endsWith("?").doesNotContain("*");
  }

  @Test
  void a_large_batch_comes_back_complete() throws IOException {
    String[] texts =
        IntStream.range(0, 300)
            .mapToObj(i -> "unless it is " + i + " to be selfish and")
            .toArray(String[]::new);

    Map<String, String> answers =
        new ApertiumTranslator(Programs.ofMachine(), scratch)
            .translate(units(texts), "en", "es", Cancellation.none());

    assertThat(answers).hasSize(300);
    assertThat(answers.get("u123")).contains("123");
    assertThat(answers.get("u299")).contains("299");
  }

  @Test
  void the_installed_engine_says_what_it_can() {
    var info = new ApertiumTranslator(Programs.ofMachine(), scratch).info();

    assertThat(info.ready()).isTrue();
    assertThat(info.demoQuality()).isTrue();
    assertThat(info.pairs()).contains("en>es", "es>en").doesNotHaveDuplicates();
    assertThat(info.sourceLangs()).contains("en", "es");
    assertThat(info.version()).matches("\\d+\\.\\d+.*");
  }

  @Test
  void a_missing_engine_says_how_to_mend_it() {
    ApertiumTranslator missing = fake(folder.resolve("nowhere").toString(), LONG);

    assertThat(missing.info().ready()).isFalse();
    assertThat(missing.info().mend()).contains("apt-get install apertium");
    assertThatThrownBy(() -> missing.translate(units("x"), "en", "es", Cancellation.none()))
        .satisfies(refused -> assertThat(code(refused)).isEqualTo(ErrorCode.ENGINE_MISSING));
  }

  @Test
  void an_engine_that_fails_gives_its_last_words() throws IOException {
    ApertiumTranslator broken = fake(script("echo 'Error: dictionary lost' >&2; exit 3"), LONG);

    assertThatThrownBy(() -> broken.translate(units("x"), "en", "es", Cancellation.none()))
        .hasMessageContaining("exit 3 (expected: 0): Error: dictionary lost")
        .satisfies(failed -> assertThat(code(failed)).isEqualTo(ErrorCode.TRANSLATE_FAILED));
  }

  @Test
  void text_is_never_an_argument() throws IOException {
    ApertiumTranslator echo =
        fake(script("echo \"<p id='x'>\" \"$@\"; echo \"$@\" >&2; exit 1"), LONG);

    assertThatThrownBy(() -> echo.translate(units("secret"), "en", "es", Cancellation.none()))
        .hasMessageEndingWith("-u -f html-noent eng-spa")
        .hasMessageNotContaining("secret");
  }

  @Test
  @Timeout(20)
  void a_cancel_kills_a_slow_engine() throws IOException {
    Path started = folder.resolve("started");
    ApertiumTranslator slow = fake(script("echo > " + started + "; sleep 600"), LONG);
    CancellationSource cancellation = new CancellationSource();
    CompletableFuture<Void> canceled =
        CompletableFuture.runAsync(
            () -> {
              while (!Files.exists(started)) {
                Thread.onSpinWait();
              }
              cancellation.cancel();
            });

    assertThatThrownBy(() -> slow.translate(units("x"), "en", "es", cancellation))
        .isInstanceOf(ChildCanceledException.class);
    assertThat(canceled).succeedsWithin(Duration.ofSeconds(5));
  }

  @Test
  @Timeout(20)
  void an_engine_that_never_ends_is_stopped_at_its_deadline() throws IOException {
    ApertiumTranslator endless = fake(script("sleep 600"), Duration.ofMillis(300));

    assertThatThrownBy(() -> endless.translate(units("x"), "en", "es", Cancellation.none()))
        .isInstanceOf(ChildTimeoutException.class);
  }

  @Test
  void modes_are_pairs_by_their_short_codes() throws IOException {
    Path modes = Files.createDirectory(folder.resolve("modes"));
    for (String mode :
        List.of("eng-cat", "eng-spa", "spa-eng", "spa-eng_US", "eng-spa-tagger", "README")) {
      Files.createFile(modes.resolve(mode + ".mode"));
    }

    assertThat(ApertiumModes.in(modes).byPair())
        .isEqualTo(Map.of("en>ca", "eng-cat", "en>es", "eng-spa", "es>en", "spa-eng"));
    assertThat(ApertiumModes.in(folder.resolve("none")).pairs()).isEmpty();
  }

  private ApertiumTranslator fake(String program, Duration deadline) {
    return new ApertiumTranslator(
        Programs.ofMachine(), scratch, program, Path.of("/usr/share/apertium/modes"), deadline);
  }

  private String script(String body) throws IOException {
    Path script = folder.resolve("apertium");
    Files.writeString(script, "#!/bin/sh\n" + body + "\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    return script.toString();
  }
}
