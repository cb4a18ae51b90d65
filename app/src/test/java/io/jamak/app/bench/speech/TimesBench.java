package io.jamak.app.bench.speech;

import io.jamak.app.bench.Bench;
import io.jamak.app.bench.Report;
import io.jamak.app.bench.speech.SpeechSamples.Clip;
import io.jamak.app.bench.speech.SpeechSamples.TimedWord;
import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Product;
import io.jamak.app.product.Voice;
import io.jamak.subtitles.Cue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where words start and end: against the times that the makers of the recordings measured, and in a
 * made file, where the recordings lie at known places in silence. A cue that comes before its
 * speech gives a joke away; half a second late, the speaker's lips have moved on.
 */
public final class TimesBench implements Bench.Measurement {
  private static final double MEDIAN_MS = 80;
  private static final double P95_MS = 300;
  private static final long EARLY_MS = 200;

  /** Share of the loudest from which a recording sounds: over the room's noise. */
  static final double FAINT = 0.08;

  private final List<Double> leads = new ArrayList<>();

  @Override
  public void run(Path folder) throws Exception {
    try (Product product = Product.up(folder.resolve("home"), Map.of())) {
      ApiClient api = ApiClient.of(product);
      measured(folder, api);
      placed(folder, api);
      Report.figure(
          "cues before their speech",
          "%.0f ms at most, %d of %d by more than 200 ms"
              .formatted(
                  leads.stream().mapToDouble(Double::doubleValue).max().orElse(0),
                  leads.stream().filter(lead -> lead > EARLY_MS).count(),
                  leads.size()),
          leads.stream().allMatch(lead -> lead <= EARLY_MS),
          "<= 200 ms");
    }
  }

  private void measured(Path folder, ApiClient api) throws IOException {
    Map<String, List<TimedWord>> truth = SpeechSamples.wordTimes();
    List<Clip> clips =
        SpeechSamples.all(folder).stream().filter(c -> truth.containsKey(c.name())).toList();
    List<Recognised> heard = Recognised.run(api, clips.stream().map(Clip::file).toList(), Map.of());
    WordOffsets all = WordOffsets.NONE;
    for (int i = 0; i < clips.size(); i++) {
      WordOffsets offsets =
          WordOffsets.of(Objects.requireNonNull(truth.get(clips.get(i).name())), heard.get(i));
      Report.note("%-8s %s", clips.get(i).name(), offsets);
      leads.addAll(leads(heard.get(i)));
      all = all.and(offsets);
    }
    figures("of word-times.json", all);
  }

  private void placed(Path folder, ApiClient api) throws IOException {
    PlacedRecordings made = PlacedRecordings.make(folder);
    Recognised heard = Recognised.run(api, List.of(made.file()), Map.of()).getFirst();
    List<Double> first = made.firstWords(heard);
    leads.addAll(leads(heard));
    figures(
        "at known places",
        WordOffsets.of(made.words(), heard).and(new WordOffsets(first, List.of())));
    Report.note("first words after silence, from where they sound: %s", Report.all(first, "ms"));
  }

  private static void figures(String where, WordOffsets offsets) {
    double median = Report.median(offsets.absoluteStarts());
    double p95 = Report.percentile(offsets.absoluteStarts(), 0.95);
    Report.figure(
        "word starts " + where,
        "median %.0f ms, p95 %.0f ms: %s".formatted(median, p95, offsets),
        median <= MEDIAN_MS && p95 <= P95_MS,
        "median <= 80 ms, p95 <= 300 ms");
  }

  /** How long each cue stands before its first sound. */
  private static List<Double> leads(Recognised heard) {
    Voice voice = Voice.of(heard.file());
    List<Double> leads = new ArrayList<>();
    for (Cue cue : heard.cues()) {
      leads.add((double) voice.onset(cue.startMs(), cue.endMs(), FAINT) - cue.startMs());
    }
    return leads;
  }
}
