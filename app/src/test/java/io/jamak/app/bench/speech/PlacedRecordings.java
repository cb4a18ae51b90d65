package io.jamak.app.bench.speech;

import io.jamak.app.bench.speech.MadeSound.Kind;
import io.jamak.app.bench.speech.SpeechSamples.Clip;
import io.jamak.app.bench.speech.SpeechSamples.TimedWord;
import io.jamak.app.product.Voice;
import io.jamak.subtitles.Word;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A made file of English recordings with silence between them, so that it is known to the
 * millisecond where each begins.
 *
 * @param words of the recording whose words were measured, at their places in the file
 * @param stretches where the other recordings lie
 */
record PlacedRecordings(Path file, List<TimedWord> words, List<Stretch> stretches) {
  /** Odd lengths, so that no place falls on a frame or a window by chance. */
  private static final long[] SILENCES_MS = {
    3_217, 911, 7_403, 12_149, 1_733, 5_021, 2_659, 31_337
  };

  private static final String MEASURED = "test_en";

  PlacedRecordings {
    words = List.copyOf(words);
    stretches = List.copyOf(stretches);
  }

  /** Where a recording lies. */
  record Stretch(long fromMs, long toMs) {}

  /** Makes the file. */
  static PlacedRecordings make(Path folder) throws IOException {
    MadeSound sound = new MadeSound(folder);
    List<Stretch> stretches = new ArrayList<>();
    List<Clip> clips = SpeechSamples.english(folder);
    for (int i = 0; i < clips.size(); i++) {
      stretches.add(place(sound, SILENCES_MS[i], clips.get(i)));
    }
    long from =
        place(sound, SILENCES_MS[clips.size()], SpeechSamples.get(MEASURED, folder)).fromMs();
    List<TimedWord> words =
        SpeechSamples.wordTimes().getOrDefault(MEASURED, List.of()).stream()
            .map(word -> word.movedBy(from))
            .toList();
    Path file = sound.add(Kind.SILENCE, SILENCES_MS[SILENCES_MS.length - 1]).write("placed");
    return new PlacedRecordings(file, words, stretches);
  }

  private static Stretch place(MadeSound sound, long silenceMs, Clip clip) throws IOException {
    long from = sound.add(Kind.SILENCE, silenceMs).lengthMs();
    return new Stretch(from, sound.add(clip.file()).lengthMs());
  }

  /** How far the first word of each recording lies from its first sound, in ms. */
  List<Double> firstWords(Recognised heard) {
    Voice voice = Voice.of(file);
    List<Double> offsets = new ArrayList<>();
    for (Stretch stretch : stretches) {
      long onset = voice.onset(stretch.fromMs(), stretch.toMs(), TimesBench.FAINT);
      heard.transcript().words().stream()
          .filter(word -> word.endMs() > onset && word.startMs() < stretch.toMs())
          .findFirst()
          .map(Word::startMs)
          .ifPresent(start -> offsets.add((double) start - onset));
    }
    return offsets;
  }
}
