package io.jamak.subtitles;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.BitSet;

/**
 * Finds the words of scripts that are written without spaces, by the dictionaries of ICU: the ones
 * of the JDK cut compounds such as 知識 into characters.
 */
final class Segmenter {
  private final BreakIterator words;
  private final BreakIterator lines;
  private final BreakIterator phrases;

  private Segmenter(ULocale locale) {
    this.words = BreakIterator.getWordInstance(locale);
    this.lines = BreakIterator.getLineInstance(locale);
    this.phrases = BreakIterator.getLineInstance(phrases(locale));
  }

  static Segmenter of(String language) {
    return new Segmenter(ULocale.forLanguageTag(language.replace('_', '-')));
  }

  /** Where a line may end inside the text: between words, and never before closing marks. */
  BitSet cuts(String text) {
    BitSet found = boundaries(words, text);
    found.and(boundaries(lines, text));
    return found;
  }

  /** Where a phrase begins: a word with the particles that follow it. */
  BitSet phrases(String text) {
    return boundaries(phrases, text);
  }

  private static ULocale phrases(ULocale locale) {
    return locale.setKeywordValue("lw", "phrase");
  }

  private static BitSet boundaries(BreakIterator iterator, String text) {
    BitSet found = new BitSet(text.length() + 1);
    iterator.setText(text);
    for (int at = iterator.first(); at != BreakIterator.DONE; at = iterator.next()) {
      found.set(at);
    }
    return found;
  }
}
