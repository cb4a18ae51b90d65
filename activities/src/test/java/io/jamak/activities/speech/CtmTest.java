package io.jamak.activities.speech;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.subtitles.Word;
import org.junit.jupiter.api.Test;

class CtmTest {
  @Test
  void variants_lose_their_mark_and_fillers_are_dropped() {
    String ctm =
        """
        u0 1 0.00 0.10 <s> 1.000
        u0 1 0.10 0.25 a(2) 0.986
        u0 1 0.35 0.20 <sil> 0.9
        u0 1 0.55 0.30 [NOISE] 0.9
        u0 1 0.55 0.30 ++BREATH++ 0.9
        u1 1 0.20 0.40 other 0.1
        u0 1 0.90 0.41 world 1.3
        u0 1 garbage
        u0 1 1..0 0.41 world 0.3
        """;

    assertThat(Ctm.words(ctm, "u0"))
        .containsExactly(
            new Word("a", 100, 350, 0.986, null), new Word("world", 900, 1_310, 1, null));
  }
}
