package io.jamak.subtitles;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Puts two quick speakers into one cue, each on a line that begins with a dash, where each alone
 * would be gone before it could be read. Nothing else lets speakers share a cue.
 */
final class Dialogues {
  private final List<Stretch> stretches;
  private final Profile profile;
  private final Orthography orthography;

  private Dialogues(List<Stretch> stretches, Profile profile, Orthography orthography) {
    this.stretches = stretches;
    this.profile = profile;
    this.orthography = orthography;
  }

  /** The stretches with quick neighbours joined in pairs. */
  static List<Stretch> join(List<Stretch> stretches, Profile profile, Orthography orthography) {
    return profile.maxLines() < 2
        ? stretches
        : new Dialogues(stretches, profile, orthography).joined();
  }

  private List<Stretch> joined() {
    List<Stretch> joined = new ArrayList<>();
    int at = 0;
    while (at < stretches.size()) {
      if (at + 1 < stretches.size() && belong(at)) {
        joined.add(Stretch.dialogue(stretches.get(at), stretches.get(at + 1)));
        at += 2;
      } else {
        joined.add(stretches.get(at));
        at++;
      }
    }
    return joined;
  }

  private boolean belong(int first) {
    Stretch one = stretches.get(first);
    Stretch other = stretches.get(first + 1);
    return one.speaker() != null
        && other.speaker() != null
        && !Objects.equals(one.speaker(), other.speaker())
        && other.startMs() - one.endMs() < CuePlan.PAUSE_MS
        && other.endMs() - one.startMs() <= profile.maxDurationMs()
        && tooShort(first)
        && tooShort(first + 1)
        && hasOneLine(one)
        && hasOneLine(other);
  }

  private boolean tooShort(int index) {
    Stretch stretch = stretches.get(index);
    long next = index + 1 < stretches.size() ? stretches.get(index + 1).startMs() : Long.MAX_VALUE;
    long room = CueTimer.room(stretch.startMs(), stretch.endMs(), next, profile);
    long reading = profile.readingMs(stretch.text(orthography));
    return room < Math.max(reading, profile.minDurationMs());
  }

  private boolean hasOneLine(Stretch stretch) {
    String line = Stretch.DASH + stretch.text(orthography);
    return profile.counting().weight(line) <= profile.lineLength();
  }
}
