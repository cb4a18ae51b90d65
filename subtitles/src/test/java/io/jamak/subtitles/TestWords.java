package io.jamak.subtitles;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes transcripts for tests. */
final class TestWords {
  private static final List<String> ENGLISH =
      List.of(
          "and",
          "so",
          "my",
          "fellow",
          "americans",
          "ask",
          "not",
          "what",
          "your",
          "country",
          "can",
          "do",
          "for",
          "you",
          "the",
          "of",
          "extraordinarily",
          "I",
          "am",
          "responsibility");
  private static final List<String> KOREAN =
      List.of("저는", "오늘", "학교에", "갈", "수", "있는", "것", "같아요", "그리고", "친구를", "만나고", "3", "명");

  private TestWords() {}

  /** Words of 250 ms that follow each other without a pause. */
  static List<Word> spoken(String text) {
    return spoken(text, 0, null);
  }

  static List<Word> spoken(String text, long fromMs, @Nullable String speaker) {
    List<Word> words = new ArrayList<>();
    long at = fromMs;
    for (String word : text.split(" ")) {
      words.add(new Word(word, at, at + 250, 0.9, speaker));
      at += 250;
    }
    return words;
  }

  static List<Word> both(List<Word> first, List<Word> second) {
    List<Word> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  /** Speech as it comes from an engine: uneven words, pauses of all lengths, one speaker. */
  static List<Word> random(long seed, boolean korean) {
    Random random = new Random(seed);
    List<String> vocabulary = korean ? KOREAN : ENGLISH;
    boolean punctuated = random.nextBoolean();
    List<Word> words = new ArrayList<>();
    long at = random.nextInt(3000);
    int count = 1 + random.nextInt(120);
    for (int i = 0; i < count; i++) {
      String text = vocabulary.get(random.nextInt(vocabulary.size()));
      if (punctuated && random.nextInt(8) == 0) {
        text += List.of(".", ",", "?").get(random.nextInt(3));
      }
      long length = 80 + random.nextInt(60) * (long) text.length();
      words.add(new Word(text, at, at + length, random.nextDouble(), null));
      at += length + pause(random);
    }
    return words;
  }

  private static long pause(Random random) {
    return switch (random.nextInt(20)) {
      case 0 -> 500 + random.nextInt(4000);
      case 1, 2, 3 -> random.nextInt(500);
      default -> random.nextInt(60);
    };
  }

  /** Words whose times were made up: many at one moment, without length, one far too long. */
  static List<Word> interpolated(long seed) {
    Random random = new Random(seed);
    List<String> texts =
        List.of(
            "그런데",
            "합니다.",
            "수",
            "the",
            "house,",
            "知",
            "識",
            "です。",
            " ",
            "...",
            "x".repeat(3000),
            "가".repeat(700));
    List<Word> words = new ArrayList<>();
    long at = 0;
    for (int i = 0; i < 60; i++) {
      int pick = random.nextInt(30);
      String text = texts.get(pick < texts.size() && random.nextInt(4) == 0 ? pick : pick % 9);
      long length = random.nextInt(3) == 0 ? 0 : random.nextInt(400);
      words.add(new Word(text, at, at + length, 0, null, true, 0));
      at += random.nextInt(3) == 0 ? 0 : length + random.nextInt(300);
    }
    return words;
  }

  /** Words that no honest engine gives: unordered, overlapping, huge, blank, full of marks. */
  static List<Word> hostile(long seed) {
    Random random = new Random(seed);
    List<String> texts =
        List.of(
            "",
            " ",
            "a\nb",
            "-->",
            "\u0000",
            "x".repeat(200),
            "가나다라마바사".repeat(9),
            "é",
            "👨‍👩‍👧");
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      long start = random.nextInt(4000) - 500L;
      long end = start + random.nextInt(20_000) - 5000;
      String speaker = random.nextInt(3) == 0 ? "S" + random.nextInt(2) : null;
      words.add(new Word(texts.get(random.nextInt(texts.size())), start, end, 0, speaker));
    }
    return words;
  }
}
