package io.jamak.app.bench.speech;

import io.jamak.domain.job.OutputFormat;
import io.jamak.subtitles.Cue;
import io.jamak.subtitles.CueList;
import io.jamak.subtitles.CueReport;
import io.jamak.subtitles.CueReport.Breaches;
import io.jamak.subtitles.Profiles;
import io.jamak.subtitles.format.SubtitleFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What is wrong with the English cues of some SRT files, whoever wrote them, by the rules. */
final class CueBreaches {
  private static final String PROFILE = Profiles.defaultFor("en").name();

  private final Map<String, Integer> byRule = new TreeMap<>();
  private int cues;

  /** Counts those of one file. */
  void add(String srt) {
    List<Cue> parsed = SubtitleFormat.of(OutputFormat.SRT).parse(srt);
    cues += parsed.size();
    for (Breaches breaches : CueReport.breaches(new CueList("en", PROFILE, parsed))) {
      byRule.merge(breaches.rule().name(), breaches.count(), Integer::sum);
    }
  }

  /** Breaches for a thousand cues. */
  double perThousand() {
    return byRule.values().stream().mapToInt(Integer::intValue).sum() * 1000.0 / cues;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%.0f in 1,000 cues (of %d: %s)", perThousand(), cues, byRule);
  }
}
