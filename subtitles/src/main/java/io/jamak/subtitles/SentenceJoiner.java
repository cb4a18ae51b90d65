package io.jamak.subtitles;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Joins cues to units that can be translated: a unit ends with a sentence, at a pause, at a change
 * of speaker and before it grows over {@link #MAX_CHARACTERS}. Every cue with text is in exactly
 * one unit; each turn of a dialogue is one of its own.
 */
public final class SentenceJoiner {
  /** Most UTF-16 units of a joined text; a single longer cue stays whole. */
  static final int MAX_CHARACTERS = 300;

  private final List<Cue> cues;
  private final List<String> heard;
  private final List<TranslationUnit> units = new ArrayList<>();
  private final List<Integer> open = new ArrayList<>();
  private int openLength;

  private SentenceJoiner(List<Cue> cues) {
    this.cues = cues;
    this.heard = cues.stream().map(cue -> Turn.of(cue).getFirst().text()).toList();
  }

  /** The units in time order, with the ids "u0", "u1", ... */
  public static List<TranslationUnit> join(List<Cue> cues) {
    SentenceJoiner joiner = new SentenceJoiner(cues);
    for (int i = 0; i < cues.size(); i++) {
      if (!cues.get(i).text().isBlank()) {
        joiner.add(i);
      }
    }
    joiner.close();
    return joiner.units;
  }

  private void add(int index) {
    if (cues.get(index).isDialogue()) {
      close();
      addDialogue(index);
      return;
    }
    if (!open.isEmpty() && endsBefore(index)) {
      close();
    }
    openLength += (open.isEmpty() ? 0 : 1) + heard.get(index).length();
    open.add(index);
  }

  private void addDialogue(int index) {
    List<Turn> turns = Turn.of(cues.get(index));
    for (int turn = 0; turn < turns.size(); turn++) {
      String text = turns.get(turn).text();
      units.add(new TranslationUnit("u" + units.size(), List.of(index), text, turn));
    }
  }

  private void close() {
    if (!open.isEmpty()) {
      String text = Scripts.join(open.stream().map(heard::get).toList());
      units.add(new TranslationUnit("u" + units.size(), open, text));
    }
    open.clear();
    openLength = 0;
  }

  private boolean endsBefore(int next) {
    int last = open.getLast();
    return !Objects.equals(cues.get(last).speaker(), cues.get(next).speaker())
        || cues.get(next).spokenFromMs() - cues.get(last).spokenUntilMs() >= CuePlan.PAUSE_MS
        || Sentences.endsWith(lastWord(heard.get(last)), firstWord(heard.get(next)))
        || openLength + 1 + heard.get(next).length() > MAX_CHARACTERS;
  }

  private static String lastWord(String text) {
    return text.substring(text.lastIndexOf(' ') + 1);
  }

  private static String firstWord(String text) {
    return text.split(" ", 2)[0];
  }
}
