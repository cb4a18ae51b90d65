package io.jamak.activities.speech;

import io.jamak.activities.media.TestMedia;
import io.jamak.activities.sound.Sounds;
import io.jamak.activities.testing.CaseFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Ninety-two words of two speakers with pauses of 0.8 s between the sentences, as in the sample
 * talk.
 *
 * @param file the video
 * @param sentences in order, with times of the whole
 */
record Talk(Path file, List<Sentence> sentences) {
  private static final double PAUSE_SECONDS = 0.8;

  private static final String[][] SAID = {
    {
      "austen-0870.flac",
      "And Mr. John Dashwood had then leisure to consider how much there might be prudently in his"
          + " power to do for them."
    },
    {"austen-0880.flac", "He was not an ill disposed young man,"},
    {
      "austen-0890.flac",
      "unless to be rather cold hearted and rather selfish is to be ill disposed."
    },
    {
      "jfk.flac",
      "And so, my fellow Americans, ask not what your country can do for you, ask what you can do"
          + " for your country."
    },
    {
      "austen-0920.flac",
      "Had he married a more amiable woman, he might have been made still more respectable than he"
          + " was:"
    },
    {"austen-0930.flac", "he might even have been made amiable himself."},
  };

  /** One sentence, its words in equal shares of its time. */
  record Sentence(double start, double end, List<Spoken> words) {}

  /** One word. */
  record Spoken(String text, double start, double end) {
    double middle() {
      return (start + end) / 2;
    }
  }

  static Talk make(CaseFiles files) throws Exception {
    byte[] all = new byte[0];
    List<Sentence> sentences = new ArrayList<>();
    for (String[] said : SAID) {
      byte[] pcm = files.pcm(said[0]);
      double start = all.length / 32_000.0;
      sentences.add(sentence(said[1].split(" "), start, start + pcm.length / 32_000.0));
      all = Sounds.join(all, pcm, Sounds.silence(PAUSE_SECONDS));
    }
    return new Talk(TestMedia.videoOf(files.directory().resolve("talk.mp4"), all), sentences);
  }

  private static Sentence sentence(String[] words, double start, double end) {
    double share = (end - start) / words.length;
    List<Spoken> spoken = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      spoken.add(new Spoken(words[i], start + i * share, start + (i + 0.9) * share));
    }
    return new Sentence(start, end, spoken);
  }

  /** All words as they are written. */
  List<String> texts() {
    return sentences.stream().flatMap(s -> s.words().stream()).map(Spoken::text).toList();
  }

  /** The sentences of a part, each with those of its words that lie in it; times from its start. */
  List<Sentence> part(double from, double to) {
    List<Sentence> within = new ArrayList<>();
    for (Sentence sentence : sentences) {
      List<Spoken> words =
          sentence.words().stream()
              .filter(word -> word.middle() >= from && word.middle() < to)
              .map(word -> new Spoken(word.text(), word.start() - from, word.end() - from))
              .toList();
      if (!words.isEmpty()) {
        within.add(new Sentence(words.getFirst().start(), words.getLast().end(), words));
      }
    }
    return within;
  }

  /** Where a part of some sound stands in it, in seconds. */
  static double place(byte[] part, byte[] whole) {
    for (int at = 0; at + part.length <= whole.length; at += 2) {
      if (Arrays.mismatch(part, 0, part.length, whole, at, at + part.length) < 0) {
        return at / 32_000.0;
      }
    }
    throw new AssertionError(part.length + " bytes (expected: a part of the sound)");
  }
}
