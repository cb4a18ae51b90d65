package io.jamak.subtitles;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts translated units back into cues: with the in-times and speakers of the source, lines broken
 * by the target's own profile, out-times as late as reading needs and {@link TranslationSlot}
 * allows. A cue whose text became too long for one shares its time with a second.
 */
public final class Translation {
  private final List<TranslationSlot> slots;
  private final Map<String, String> answers;
  private final Profile profile;
  private final Orthography orthography;
  private final Map<Integer, List<String>> turns = new TreeMap<>();
  private final List<List<Cue>> put = new ArrayList<>();

  private Translation(
      CueList source, Map<String, String> answers, Profile profile, String language) {
    this.slots = TranslationSlot.of(source.cues(), profile);
    this.answers = answers;
    this.profile = profile;
    this.orthography = Orthography.of(language);
    slots.forEach(slot -> put.add(List.of(slot.source())));
  }

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
    Profile limits = profile.atFrameRate(source.frameRate());
    Translation translation = new Translation(source, answers, limits, language);
    units.forEach(translation::put);
    translation.turns.forEach(translation::putDialogue);
    List<Cue> cues = translation.put.stream().flatMap(List::stream).toList();
    return new CueList(language, profile.name(), source.frameRate(), cues, source.pieces());
  }

  private void put(TranslationUnit unit) {
    String answer = answers.get(unit.id());
    if (unit.turn() != TranslationUnit.WHOLE) {
      String text = answer == null ? unit.text() : answer;
      turns.computeIfAbsent(unit.cueIndexes().getFirst(), index -> new ArrayList<>()).add(text);
      return;
    }
    List<TranslationSlot> carrying = unit.cueIndexes().stream().map(slots::get).toList();
    List<String> texts = texts(answer, carrying);
    for (int i = 0; i < texts.size(); i++) {
      TranslationSlot slot = carrying.get(i);
      put.set(slot.index(), CueDivider.cues(slot, texts.get(i), profile, orthography));
    }
  }

  private List<String> texts(@Nullable String answer, List<TranslationSlot> carrying) {
    return answer == null
        ? carrying.stream().map(slot -> slot.source().text()).toList()
        : TranslationSplitter.splitOver(answer, carrying, profile, orthography);
  }

  /** A dialogue stays one where each turn still has one line, else its turns follow each other. */
  private void putDialogue(int index, List<String> texts) {
    TranslationSlot slot = slots.get(index);
    List<String> lines =
        texts.stream()
            .map(text -> orthography.shown(PlainText.clean(text)))
            .map(text -> Stretch.DASH + orthography.lineEnd(text))
            .toList();
    boolean fit =
        lines.size() <= profile.maxLines()
            && lines.stream()
                .allMatch(line -> profile.counting().weight(line) <= profile.lineLength());
    put.set(index, fit ? List.of(dialogue(slot, lines)) : apart(slot, texts));
  }

  private Cue dialogue(TranslationSlot slot, List<String> lines) {
    long end = slot.endFor(profile.readingMs(Scripts.join(lines)));
    return slot.cue(slot.startMs(), end, lines, Scripts.join(lines));
  }

  private List<Cue> apart(TranslationSlot slot, List<String> texts) {
    return CueDivider.cues(
        slot, Stretch.DASH + String.join(" " + Stretch.DASH, texts), profile, orthography);
  }
}
