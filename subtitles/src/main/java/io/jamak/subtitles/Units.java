package io.jamak.subtitles;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Makes units of the words of one block. Engines may answer in tokens that are less than a word,
 * "知" and "識" for instance: in scripts without spaces a dictionary says where words begin.
 */
final class Units {
  private final Profile profile;
  private final Orthography orthography;
  private final List<Unit> units = new ArrayList<>();

  private Units(Profile profile, Orthography orthography) {
    this.profile = profile;
    this.orthography = orthography;
  }

  /**
   * The units in order; together they have all words.
   *
   * @param words of one block, each with text that can be shown
   */
  static List<Unit> of(List<Word> words, Profile profile, Orthography orthography) {
    Units made = new Units(profile, orthography);
    int from = 0;
    for (int i = 1; i <= words.size(); i++) {
      if (i == words.size() || spaced(words.get(i - 1), words.get(i))) {
        made.addRun(words.subList(from, i));
        from = i;
      }
    }
    return made.units;
  }

  /** Words between which no space is written. */
  private void addRun(List<Word> run) {
    if (run.size() == 1) {
      add(run, orthography.tokens(run.getFirst().text()));
      return;
    }
    StringBuilder text = new StringBuilder();
    BitSet starts = new BitSet();
    for (Word word : run) {
      starts.set(text.length());
      text.append(PlainText.clean(word.text()));
    }
    addPieces(run, starts, text.toString());
  }

  private void addPieces(List<Word> run, BitSet starts, String text) {
    List<Token> tokens = Token.of(text, orthography.segmenter());
    BitSet cuts = starts(tokens);
    cuts.set(text.length());
    starts.set(text.length());
    int word = 0;
    int token = 0;
    int at = 0;
    int nextWord = 0;
    int nextToken = 0;
    for (int i = starts.nextSetBit(1); i > 0; i = starts.nextSetBit(i + 1)) {
      nextWord++;
      if (cuts.get(i)) {
        while (at < i) {
          at += width(tokens.get(nextToken++));
        }
        add(run.subList(word, nextWord), tokens.subList(token, nextToken));
        word = nextWord;
        token = nextToken;
      }
    }
  }

  private static BitSet starts(List<Token> tokens) {
    BitSet starts = new BitSet();
    int at = 0;
    for (Token token : tokens) {
      starts.set(at);
      at += width(token);
    }
    return starts;
  }

  /** UTF-16 units of the text that the token was cut from. */
  private static int width(Token token) {
    return token.text().length() + (token.spaced() ? 1 : 0);
  }

  private void add(List<Word> words, List<Token> tokens) {
    boolean spaced = !units.isEmpty() && Scripts.spaceBetween(lastText(), tokens.getFirst().text());
    List<Token> fitting = new ArrayList<>(LongTokens.cut(tokens, profile));
    fitting.set(0, fitting.getFirst().spaced(spaced));
    Unit whole = Unit.of(words, fitting);
    units.addAll(new LongUnit(whole, profile, orthography).parts());
  }

  private String lastText() {
    return units.getLast().tokens().getLast().text();
  }

  private static boolean spaced(Word left, Word right) {
    return Scripts.spaceBetween(PlainText.clean(left.text()), PlainText.clean(right.text()));
  }
}
