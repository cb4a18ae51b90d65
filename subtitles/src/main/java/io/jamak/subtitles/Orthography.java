package io.jamak.subtitles;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How a language is written in subtitles: where it breaks, and what stands at the end of a line.
 */
final class Orthography {
  /** The Korean convention: no full stop and no comma at the end of a line. */
  private static final Pattern STOPS =
      Pattern.compile("(?<=[^\\s.,。，、])[.,。，、]+(?=[\"'”’»)\\]」』]*$)");

  private static final Pattern DOTS = Pattern.compile("\\.{2,}|。{2,}|․{2,}|‥");

  private final BreakCost breaks;
  private final Segmenter segmenter;
  private final boolean korean;

  private Orthography(String language) {
    this.breaks = BreakCost.of(language);
    this.segmenter = Segmenter.of(language);
    this.korean = isKorean(language);
  }

  /** The one of a BCP 47 language; "" for unknown. */
  static Orthography of(String language) {
    return new Orthography(language);
  }

  static boolean isKorean(String language) {
    return Languages.primary(language).equals("ko");
  }

  BreakCost breaks() {
    return breaks;
  }

  Segmenter segmenter() {
    return segmenter;
  }

  /** A clean text as it is shown, wherever in a line it stands: Korean has one mark for dots. */
  String shown(String text) {
    return korean ? DOTS.matcher(text).replaceAll("…") : text;
  }

  /** What is left of a shown text where it ends a line. */
  String lineEnd(String shown) {
    return korean ? withoutStops(shown) : shown;
  }

  /** The smallest pieces that a line may begin with; none for a blank text. */
  List<Token> tokens(String text) {
    String clean = shown(PlainText.clean(text));
    return clean.isEmpty() ? List.of() : Token.of(clean, segmenter);
  }

  /** A Korean line without the full stops and commas at its end. */
  static String withoutStops(String line) {
    return STOPS.matcher(line).replaceFirst("");
  }

  /** Whether a Korean line ends with a mark that does not belong there. */
  static boolean endsWithStop(String line) {
    return STOPS.matcher(line).find();
  }
}
