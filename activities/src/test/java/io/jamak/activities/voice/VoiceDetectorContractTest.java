package io.jamak.activities.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.activities.process.Cancellation;
import io.jamak.activities.process.CancellationSource;
import io.jamak.activities.sound.Sounds;
import io.jamak.activities.voice.VoiceMap.Span;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What every voice detector keeps to. */
public abstract class VoiceDetectorContractTest {
  protected static final Duration CANCEL_BAR = Duration.ofSeconds(3);
  private static final String SPOKEN = "the weather today is nice and we walk in the park";

  /** The detector, ready. */
  protected abstract VoiceDetector detector();

  @Test
  void it_says_that_it_is_ready_and_what_changes_its_results() {
    assertThat(detector().ready()).isTrue();
    assertThat(detector().fingerprint()).isNotBlank().isEqualTo(detector().fingerprint());
  }

  @Test
  void spans_are_in_order_apart_and_inside_the_sound() throws Exception {
    byte[] speech = Sounds.speech(SPOKEN);
    byte[] pcm = Sounds.join(Sounds.silence(2), speech, Sounds.silence(3), speech, speech);

    VoiceMap map = detect(pcm);

    assertThat(map.durationMs()).isEqualTo(pcm.length / 32);
    assertThat(map.spans()).isNotEmpty();
    long at = 0;
    for (Span span : map.spans()) {
      assertThat(span.fromMs()).isGreaterThanOrEqualTo(at);
      assertThat(span.toMs()).isGreaterThan(span.fromMs()).isLessThanOrEqualTo(map.durationMs());
      at = span.toMs();
    }
    long end = 2_000L + speech.length / 32;
    assertThat(map.spans().getFirst().fromMs()).isBetween(1_900L, 2_300L);
    assertThat(map.voicedMs(end + 300, end + 2_700)).isZero();
    assertThat(map.voicedMs(2_000, end)).isGreaterThan((end - 2_000) / 2);
    assertThat(detect(pcm)).isEqualTo(map);
  }

  @Test
  void nobody_speaks_in_silence_and_in_nothing() throws Exception {
    for (double seconds : new double[] {0, 0.1, 5}) {
      VoiceMap map = detect(Sounds.silence(seconds));
      assertThat(map.spans()).isEmpty();
      assertThat(map.durationMs()).isEqualTo(Math.round(seconds * 1000));
    }
  }

  @Test
  void a_tenth_of_a_second_and_half_a_sample_are_no_failure() throws Exception {
    assertThat(detect(Sounds.vowel(0.1)).spans()).allMatch(span -> span.toMs() <= 100);
    byte[] cut = Arrays.copyOf(Sounds.vowel(1), 32_001);
    assertThat(detect(cut).durationMs()).isEqualTo(1_000);
    assertThat(detect(new byte[1]).durationMs()).isZero();
  }

  @Test
  void sound_that_cannot_be_read_is_told_and_the_next_one_is_heard() throws Exception {
    InputStream broken =
        new FilterInputStream(new ByteArrayInputStream(Sounds.vowel(30))) {
          private int left = 400_000;

          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, Math.min(length, left));
            left -= read;
            if (left == 0) {
              throw new IOException("connection lost");
            }
            return read;
          }
        };

    assertThatThrownBy(() -> detector().detect(broken, Cancellation.none()))
        .isInstanceOf(IOException.class)
        .hasMessage("connection lost");

    assertHeard();
  }

  @Test
  void a_cancel_ends_it_in_time_while_sound_comes_in_and_the_next_sound_is_heard()
      throws Exception {
    CancellationSource source = new CancellationSource();
    AtomicLong canceledAt = new AtomicLong();
    InputStream hours =
        new InputStream() {
          private long read;

          @Override
          public int read() {
            return 0;
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            read += length;
            if (read > 10_000_000 && !source.isCanceled()) {
              canceledAt.set(System.nanoTime());
              source.cancel();
            }
            return read > 200_000_000 ? -1 : length;
          }
        };

    assertThatThrownBy(() -> detector().detect(hours, source))
        .isInstanceOf(CancellationException.class);

    assertThat(Duration.ofNanos(System.nanoTime() - canceledAt.get())).isLessThan(CANCEL_BAR);
    assertHeard();
  }

  /** Holds when it hears somebody, whatever happened before. */
  protected void assertHeard() throws Exception {
    assertThat(detect(Sounds.join(Sounds.silence(1), Sounds.speech(SPOKEN))).spans()).isNotEmpty();
  }

  /** The map of a sound in memory. */
  protected VoiceMap detect(byte[] pcm) throws IOException {
    return detector().detect(new ByteArrayInputStream(pcm), Cancellation.none());
  }
}
