package io.jamak.app.bench.speech;

import io.jamak.app.bench.Bench;
import io.jamak.app.bench.Report;
import io.jamak.app.bench.speech.MadeSound.Kind;
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
import java.util.stream.Stream;

/**
 * Where words start and end: against the times that the makers of the recordings measured, and in a
 * made file, where the recordings lie at known places in silence. A cue that comes before its
 * speech gives a joke away; half a second late, the speaker's lips have moved on.
 */
public final class TimesBench implements Bench.Measurement {
  private static final double MEDIAN_MS = 80;
  private static final double P95_MS = 300;
  private static final long EARLY_MS = 200;

  /** Odd lengths, so that no place falls on a frame or a window by chance. */
  private static final long[] SILENCES_MS = {
    3_217, 911, 7_403, 12_149, 1_733, 5_021, 2_659, 31_337
  };

  /** Share of the loudest from which a recording sounds: over the room's noise. */
  private static final double FAINT = 0.08;

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
      WordOffsets offsets = WordOffsets.of(truth.get(clips.get(i).name()), heard.get(i));
      Report.note("%-8s %s", clips.get(i).name(), offsets);
      leads.addAll(leads(heard.get(i)));
      all = all.and(offsets);
    }
    figures("of word-times.json", all);
  }

  private void placed(Path folder, ApiClient api) throws IOException {
    Map<String, List<TimedWord>> truth = SpeechSamples.wordTimes();
    List<Clip> clips =
        Stream.concat(
                SpeechSamples.english(folder).stream(), Stream.of(SpeechSamples.get("test_en", folder)))
            .toList();
    MadeSound sound = new MadeSound(folder);
    List<TimedWord> places = new ArrayList<>();
    List<Double> first = new ArrayList<>();
    List<Long> onsets = new ArrayList<>();
    for (int i = 0; i < clips.size(); i++) {
      sound.add(Kind.SILENCE, SILENCES_MS[i]);
      long at = sound.lengthMs();
      sound.add(clips.get(i).file());
      truth
          .getOrDefault(clips.get(i).name(), List.of())
          .forEach(word -> places.add(moved(word, at)));
      onsets.add(at);
    }
    Path file = sound.add(Kind.SILENCE, SILENCES_MS[clips.size()]).write("placed");
    Recognised heard = Recognised.run(api, List.of(file), Map.of()).getFirst();
    Voice voice = Voice.of(file);
    for (int i = 0; i < clips.size(); i++) {
      long next = i + 1 < clips.size() ? onsets.get(i + 1) : sound.lengthMs();
      long onset = voice.onset(onsets.get(i), next, FAINT);
      heard.transcript().words().stream()
          .filter(word -> word.endMs() > onset && word.startMs() < next)
          .findFirst()
          .ifPresent(word -> first.add((double) word.startMs() - onset));
    }
    leads.addAll(leads(heard));
    figures("at known places", WordOffsets.of(places, heard));
    Report.note(
        "first words after silence, from where the recording sounds: %s", Report.all(first, "ms"));
  }

  private static TimedWord moved(TimedWord word, long ms) {
    return new TimedWord(word.text(), word.startMs() + ms, word.endMs() + ms);
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
