package io.jamak.activities.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.activities.process.Cancellation;
import io.jamak.activities.process.Sandbox;
import io.jamak.activities.process.Scratch;
import io.jamak.activities.sound.Sounds;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.subtitles.piece.PieceAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PocketSphinxTest extends TranscriberContractTest {
  @TempDir private Path directory;
  private Scratch scratch;

  @BeforeEach
  void open() throws IOException {
    scratch = Scratch.open(directory);
  }

  @AfterEach
  void close() throws IOException {
    scratch.close();
  }

  @Override
  protected Transcriber engine() {
    return new PocketSphinx(Sandbox.detect(), scratch);
  }

  @Override
  protected Transcriber slowEngine() {
    return engine();
  }

  @Test
  void a_missing_model_and_a_broken_one_have_codes() throws Exception {
    Path model = Files.createDirectory(directory.resolve("model"));
    Transcriber engine = new PocketSphinx(Sandbox.detect(), scratch, model);

    assertThat(engine.info().mend()).contains("pocketsphinx-en-us");
    assertFails(ErrorCode.ENGINE_MISSING, engine);

    Files.writeString(model.resolve("en-us.lm.bin"), "broken");
    assertFails(ErrorCode.ASR_FAILED, engine);
  }

  private static void assertFails(ErrorCode code, Transcriber engine) {
    assertThatThrownBy(
            () -> engine.transcribe(SpeechRequest.of(Sounds.vowel(2), "en"), Cancellation.none()))
        .isInstanceOfSatisfying(
            JamakException.class, failed -> assertThat(failed.code()).isEqualTo(code));
  }

  @Test
  void silence_and_noise_have_no_words() throws Exception {
    for (byte[] pcm : List.of(Sounds.silence(5), Sounds.noise(5, 0.3))) {
      assertThat(hear(pcm).words()).isEmpty();
    }
  }

  @Test
  void words_after_a_long_pause_keep_their_place() throws Exception {
    byte[] first = Sounds.speech("hello world");
    byte[] pcm = Sounds.join(first, Sounds.silence(12), Sounds.speech("good morning everybody"));

    PieceAnswer heard = hear(pcm);

    long secondStartMs = first.length / 32 + 12_000L;
    assertThat(heard.words())
        .filteredOn(word -> word.text().equals("morning"))
        .singleElement()
        .satisfies(
            word -> assertThat(word.startMs()).isBetween(secondStartMs, secondStartMs + 900));
    assertThat(heard.words())
        .noneMatch(word -> word.startMs() > first.length / 32 && word.endMs() < secondStartMs);
  }
}
