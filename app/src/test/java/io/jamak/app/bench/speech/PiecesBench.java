package io.jamak.app.bench.speech;

import io.jamak.app.bench.Bench;
import io.jamak.app.bench.Report;
import io.jamak.app.product.Media;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * P12 and P3 with two slots: one long video whose pieces are recognised two at a time, against one
 * at a time and against bare faster-whisper; the words must be the same.
 */
public final class PiecesBench implements Bench.Measurement {
  private static final Map<String, String> TWO_SLOTS =
      Map.of("JAMAK_TRANSCRIBER", "whisper", "JAMAK_SPEECH_SLOTS", "2");

  @Override
  public void run(Path folder) throws Exception {
    Path media = Media.longTalk(folder, BenchSize.TALKS);
    BareWhisper bare = BareWhisper.prepare(folder);
    List<Double> alone = new ArrayList<>();
    List<Double> one = new ArrayList<>();
    List<Double> two = new ArrayList<>();
    boolean same = true;
    for (int round = 0; round < BenchSize.ROUNDS; round++) {
      alone.add(bare.run(media).wall());
      WarmProduct.Run single =
          job(folder, folder.resolve("one-" + round), OverheadBench.ONE_SLOT, media);
      WarmProduct.Run pair = job(folder, folder.resolve("two-" + round), TWO_SLOTS, media);
      one.add(single.wall());
      two.add(pair.wall());
      same &= single.words().equals(pair.words());
    }
    figures(alone, one, two, same);
  }

  private static WarmProduct.Run job(
      Path folder, Path home, Map<String, String> settings, Path media) {
    try (WarmProduct product = WarmProduct.up(home, settings, folder)) {
      return product.job(media);
    }
  }

  private static void figures(
      List<Double> alone, List<Double> one, List<Double> two, boolean same) {
    double share = Report.median(two) / Report.median(alone);
    Report.figure(
        "P3 two slots over bare faster-whisper",
        "%s over %s: %.3f".formatted(Report.all(two, "s"), Report.all(alone, "s"), share),
        share <= 0.6,
        "<= 0.6 x");
    double ratio = Report.median(one) / Report.median(two);
    Report.figure(
        "P12 two slots over one",
        "%s over %s: %.2f x, same words: %s"
            .formatted(Report.all(one, "s"), Report.all(two, "s"), ratio, same),
        ratio >= 1.6 && same,
        ">= 1.6 x, same words");
  }
}
