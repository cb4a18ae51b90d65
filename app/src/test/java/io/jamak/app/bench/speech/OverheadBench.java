package io.jamak.app.bench.speech;

import io.jamak.app.bench.Bench;
import io.jamak.app.bench.Report;
import io.jamak.app.product.Media;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * P3: a job of ten minutes with one speech slot against bare faster-whisper on the same file, in
 * turn: what all of our steps cost beside the engine, in wall and in processor time.
 */
public final class OverheadBench implements Bench.Measurement {
  static final Map<String, String> ONE_SLOT =
      Map.of("JAMAK_TRANSCRIBER", "whisper", "JAMAK_SPEECH_SLOTS", "1");

  @Override
  public void run(Path folder) throws Exception {
    Path media = Media.longTalk(folder, BenchSize.TALKS);
    BareWhisper bare = BareWhisper.prepare(folder);
    List<WarmProduct.Run> ours = new ArrayList<>();
    List<BareWhisper.Run> theirs = new ArrayList<>();
    for (int round = 0; round < BenchSize.ROUNDS; round++) {
      theirs.add(bare.run(media));
      try (WarmProduct product =
          WarmProduct.up(folder.resolve("home-" + round), ONE_SLOT, folder)) {
        ours.add(product.job(media));
      }
    }
    wall(
        ours.stream().map(WarmProduct.Run::wall).toList(),
        theirs.stream().map(BareWhisper.Run::wall).toList());
    processor(
        ours.stream().map(WarmProduct.Run::cpu).toList(),
        theirs.stream().map(BareWhisper.Run::cpu).toList());
    Report.note(
        "%d words, bare faster-whisper %d",
        SpokenText.words(ours.getFirst().words()).size(), theirs.getFirst().words());
  }

  private static void wall(List<Double> ours, List<Double> theirs) {
    double job = Report.median(ours);
    double bare = Report.median(theirs);
    Report.figure(
        "P3 job over bare faster-whisper",
        "%s over %s: %.3f, %+.2f s"
            .formatted(Report.all(ours, "s"), Report.all(theirs, "s"), job / bare, job - bare),
        job <= bare * 1.03 + 1,
        "<= 1.03 x + 1 s");
  }

  private static void processor(List<Double> ours, List<Double> theirs) {
    double ratio = Report.median(ours) / Report.median(theirs);
    Report.figure(
        "P3 processor time over bare",
        "%s over %s: %.3f".formatted(Report.all(ours, "s"), Report.all(theirs, "s"), ratio),
        ratio <= 1.15,
        "<= 1.15 x");
  }
}
