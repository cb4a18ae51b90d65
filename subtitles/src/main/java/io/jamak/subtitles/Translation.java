package io.jamak.subtitles;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts translated units back into cues: with the times and speakers of the source, lines broken by
 * the target's own profile. A cue whose text became too long for one shares its time with a second.
 */
public final class Translation {
  private Translation() {}

  /**
   * The cues of the target language. A unit without an answer keeps its source text.
   *
   * @param units of {@code source}, by {@link SentenceJoiner}
   * @param answers translated text by unit id, never blank
   */
  public static CueList apply(
      CueList source,
      List<TranslationUnit> units,
      Map<String, String> answers,
      Profile profile,
      String language) {
    List<List<Cue>> cues = new ArrayList<>();
    source.cues().forEach(cue -> cues.add(List.of(cue)));
    for (TranslationUnit unit : units) {
      List<Cue> originals = unit.cueIndexes().stream().map(source.cues()::get).toList();
      List<String> texts = texts(answers.get(unit.id()), originals, profile, language);
      for (int i = 0; i < texts.size(); i++) {
        List<Cue> put = CueDivider.cues(originals.get(i), texts.get(i), profile, language);
        cues.set(unit.cueIndexes().get(i), put);
      }
    }
    return new CueList(language, profile.name(), cues.stream().flatMap(List::stream).toList());
  }

  private static List<String> texts(
      @Nullable String answer, List<Cue> originals, Profile profile, String language) {
    return answer == null
        ? originals.stream().map(Cue::text).toList()
        : TranslationSplitter.split(answer, originals, profile, language);
  }
}
