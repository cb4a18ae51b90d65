package io.jamak.subtitles;

import java.util.ArrayList;
import java.util.List;

/**
 * The time that the translation of one cue may take. Its in-time is the source's; its out-time may
 * run into free room: not nearer to the next cue than the gap, and at most {@link
 * CueTimer#LINGER_MS} past the speech, after which a viewer no longer takes a subtitle for what was
 * said (BBC 5.2).
 *
 * @param index of the source cue, from 0
 * @param latestMs the last out-time that is allowed
 */
record TranslationSlot(Cue source, int index, long latestMs, long nextMs, Profile profile) {

  /** One slot for each cue. */
  static List<TranslationSlot> of(List<Cue> cues, Profile profile) {
    List<TranslationSlot> slots = new ArrayList<>(cues.size());
    for (int i = 0; i < cues.size(); i++) {
      long next = i + 1 < cues.size() ? cues.get(i + 1).startMs() : Long.MAX_VALUE;
      slots.add(
          new TranslationSlot(cues.get(i), i, latest(cues.get(i), next, profile), next, profile));
    }
    return slots;
  }

  private static long latest(Cue cue, long next, Profile profile) {
    long useful = Math.max(cue.endMs(), cue.spokenUntilMs() + CueTimer.LINGER_MS);
    long free = Math.min(useful, next - profile.minGapMs());
    long least = Math.min(cue.endMs(), cue.startMs() + profile.minDurationMs());
    return Math.max(least, Math.min(free, cue.startMs() + profile.maxDurationMs()));
  }

  long startMs() {
    return source.startMs();
  }

  /** The most time that the cue may be shown. */
  long roomMs() {
    return latestMs - startMs();
  }

  /** A translated cue in this slot. */
  Cue cue(long fromMs, long toMs, List<String> lines, String said) {
    String more = said.equals(Scripts.join(lines)) ? null : said;
    return new Cue(fromMs, toMs, lines, List.of(), source.speaker(), List.of(index), more);
  }

  /** The out-time of a text that needs this time: the source's where that suffices. */
  long endFor(long neededMs) {
    long least = Math.max(neededMs, profile.minDurationMs());
    long end = Math.min(Math.max(source.endMs(), startMs() + least), latestMs);
    long chained = nextMs - profile.minGapMs();
    boolean chains = nextMs - end < profile.chainBelowMs() && chained <= latestMs;
    return chains ? chained : end;
  }
}
