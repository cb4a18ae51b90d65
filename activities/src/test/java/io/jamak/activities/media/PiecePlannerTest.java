package io.jamak.activities.media;

import static io.jamak.activities.sound.Sounds.join;
import static io.jamak.activities.sound.Sounds.noise;
import static io.jamak.activities.sound.Sounds.silence;
import static io.jamak.activities.sound.Sounds.vowel;
import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.activities.sound.SoundMeter;
import io.jamak.workflows.job.Piece;
import java.util.List;
import org.junit.jupiter.api.Test;

class PiecePlannerTest {
  @Test
  void hours_of_silence_between_voices_are_one_silent_piece() {
    List<Piece> pieces = plan(join(vowel(20), silence(300), vowel(20)), "pocketsphinx");

    assertThat(pieces).hasSize(3);
    assertThat(pieces).extracting(Piece::silent).containsExactly(false, true, false);
    assertThat(pieces).extracting(Piece::index).containsExactly(0, 1, 2);
    assertThat(pieces.get(1).fromSample()).isEqualTo(pieces.get(0).toSample());
    assertThat(pieces.get(2).toSample()).isEqualTo(340 * 16_000);
  }

  @Test
  void noise_alone_is_silent_and_nothing_is_one_silent_piece() {
    assertThat(plan(noise(50, 0.3), "pocketsphinx"))
        .containsExactly(new Piece(0, 0, 800_000, true));
    assertThat(plan(new byte[0], "pocketsphinx")).containsExactly(new Piece(0, 0, 0, true));
  }

  @Test
  void servers_get_longer_pieces_than_the_local_engine() {
    byte[] minutes = join(vowel(25), silence(1), vowel(25), silence(1), vowel(25));

    assertThat(plan(minutes, "pocketsphinx")).hasSize(3);
    assertThat(plan(minutes, "openai-http")).hasSize(2);
  }

  private static List<Piece> plan(byte[] pcm, String transcriber) {
    return PiecePlanner.plan(SoundMeter.measure(pcm), transcriber).pieces();
  }
}
