package io.jamak.domain.cause;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What stays of an engineer's line when all that belongs to one file or one moment is taken out:
 * quoted texts, addresses, paths, names of files, ids, numbers. Its words stay as they are, in
 * every script.
 *
 * <p>Changing a rule moves failures to other causes, since rows keep fingerprints; so a rule is
 * only ever changed together with a migration that forgets them.
 */
final class MessageShape {
  /**
   * Characters of a shape, at most. Less than half of a line: one that is cut because its ids are
   * long has the shape of one that is not.
   */
  static final int LONGEST = 160;

  /** Rules look at no more than this, whoever wrote it. */
  private static final int READ = 2_000;

  private static final String VALUE = "*";

  private static final String ENDINGS =
      "mp4|m4v|mkv|mov|avi|webm|mpe?g|ts|m2?ts|wmv|flv|3gp|mp3|wav|m4a|aac|flac|og[gav]|opus|wma"
          + "|srt|vtt|txt|json|ass|ssa|ttml|xml|csv|zip|gz|tar|jpe?g|png|webp|gif|tmp|part|log"
          + "|bin|onnx|pt|m3u8|mpd|pcm|raw";

  /** Where a word begins; keeps a rule from being tried at each of its letters. */
  private static final String BEGIN = "(?<![^\\s:;,'\"()<>])";

  private static final String NAME = "[^\\s/:;,'\"()<>]++";

  private static final List<Rule> RULES =
      List.of(
          new Rule("\\((?:path|address|secret)\\)", VALUE),
          new Rule("\"[^\"]*+\"|“[^”]*+”|«[^»]*+»|`[^`]*+`|「[^」]*+」|『[^』]*+』", VALUE),
          // an apostrophe within a word opens nothing
          new Rule("(?<![\\p{L}\\p{N}])['‘][^'’]*+['’](?![\\p{L}\\p{N}])", VALUE),
          // a line that was cut ends within a quoted text, or within a word
          new Rule("(?<![\\p{L}\\p{N}])[\"'“‘«`「『][^\"'”’»`」』…]*+…$", VALUE),
          new Rule("[^\\s…]*+…$", ""),
          new Rule("\\b[A-Za-z][A-Za-z0-9+.-]{1,30}://\\S++", VALUE),
          new Rule("(?<![\\p{L}\\p{N}])(?:[A-Za-z]:\\\\|~?/|\\.{1,2}/)[^\\s:;,'\"()<>]++", VALUE),
          new Rule(BEGIN + NAME + "(?:/" + NAME + "){2,}+", VALUE),
          new Rule(BEGIN + "[^\\s:;,'\"()<>]+?\\.(?i:" + ENDINGS + ")(?![\\p{L}\\p{N}])", VALUE),
          new Rule("\\b[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\b", VALUE),
          // a word with a digit in it: numbers with their units, ids, hexadecimal digits
          new Rule("[\\p{L}\\p{M}_]*+\\p{N}[\\p{L}\\p{M}\\p{N}_]*+", VALUE),
          new Rule("(?<![\\p{L}\\p{M}])[a-fA-F]{8,}+(?![\\p{L}\\p{M}])", VALUE),
          new Rule("(?<![\\p{L}\\p{M}*])[-+]\\*", VALUE),
          // what belongs together, as a date, an address or a list does
          new Rule("\\*(?:[\\s.,:;/_+-]*+\\*)++", VALUE));

  private MessageShape() {}

  static String of(String line) {
    String shape = Normalizer.normalize(cut(line, READ), Normalizer.Form.NFC);
    shape = shape.replaceAll("\\p{Cf}", "").replaceAll("[\\s\\p{Cc}\\p{Z}]+", " ");
    for (Rule rule : RULES) {
      shape = rule.pattern.matcher(shape).replaceAll(rule.with);
    }
    return cut(shape.strip(), LONGEST);
  }

  /** Never between the halves of a character. */
  private static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    boolean halves = Character.isHighSurrogate(text.charAt(longest - 1));
    return text.substring(0, halves ? longest - 1 : longest);
  }

  private record Rule(Pattern pattern, String with) {
    Rule(String pattern, String with) {
      this(Pattern.compile(pattern), with);
    }
  }
}
