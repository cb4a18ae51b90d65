package io.jamak.activities.language;

import io.jamak.subtitles.PlainText;
import io.jamak.subtitles.TranslationUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Units as a document that apertium translates in one go: a paragraph each, named by its unit, all
 * of a text escaped, so that no text can break out of its paragraph.
 */
final class ApertiumText {
  private static final Pattern PARAGRAPH =
      Pattern.compile("<p id=\"([^\"<>]*)\">(.*?)</p>", Pattern.DOTALL);
  private static final Pattern LONE_I = Pattern.compile("(?<![\\p{L}\\p{N}'’])i(?![\\p{L}\\p{N}])");

  private ApertiumText() {}

  static String write(List<TranslationUnit> units, String from) {
    StringBuilder document = new StringBuilder();
    for (TranslationUnit unit : units) {
      String text = escape(prepared(PlainText.clean(unit.text()), from));
      document.append("<p id=\"").append(unit.id()).append("\">").append(text).append("</p>\n");
    }
    return document.toString();
  }

  /** The answers by unit id; an id that comes twice has none. */
  static Map<String, String> read(String document, List<TranslationUnit> units) {
    Map<String, String> paragraphs = new HashMap<>();
    Matcher matcher = PARAGRAPH.matcher(document);
    while (matcher.find()) {
      paragraphs.merge(matcher.group(1), matcher.group(2), (first, second) -> "");
    }
    Map<String, String> answers = new HashMap<>();
    for (TranslationUnit unit : units) {
      String paragraph = paragraphs.get(unit.id());
      if (paragraph != null) {
        String text = PlainText.clean(unescape(paragraph));
        answers.put(unit.id(), withCaseOf(unit.text(), text));
      }
    }
    return answers;
  }

  /** Recognisers that know no capitals write "i", which its dictionaries do not know. */
  private static String prepared(String text, String from) {
    return from.startsWith("en") ? LONE_I.matcher(text).replaceAll("I") : text;
  }

  /** It starts every paragraph with a capital; what began in the middle of a sentence must not. */
  private static String withCaseOf(String source, String text) {
    if (source.isEmpty() || text.isEmpty() || !Character.isLowerCase(source.codePointAt(0))) {
      return text;
    }
    int first = text.codePointAt(0);
    return Character.toString(Character.toLowerCase(first))
        + text.substring(Character.charCount(first));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String unescape(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
