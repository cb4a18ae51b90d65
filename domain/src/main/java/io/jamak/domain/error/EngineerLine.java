package io.jamak.domain.error;

import io.jamak.domain.EscapedText;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Makes a short line for engineers of whatever another system said: an S3 client, a driver, ffmpeg,
 * an engine. Members of a workspace read it beside a failed job, so it holds no secret, address,
 * path, markup or stack trace.
 */
public final class EngineerLine {
  /** Characters of a line, at most. */
  public static final int LONGEST = 400;

  /** Patterns look at no more than this: a megabyte of stderr must not cost seconds. */
  private static final int READ = 8_000;

  private static final List<Rule> RULES =
      List.of(
          new Rule("(?m)^\\s*(?:at [\\w.$/<>]+\\(.*|Traceback \\(.*|File \".*)$", ""),
          new Rule("\\b[a-zA-Z][a-zA-Z0-9+.-]{1,30}://[^\\s\"'<>)\\]]+", "(address)"),
          new Rule("</?[a-zA-Z!][^<>]{0,300}>", " "),
          new Rule("(?i)\\b(bearer|basic)\\s+[a-z0-9._~+/=-]{8,}", "$1 (secret)"),
          new Rule("\\beyJ[\\w-]{8,}\\.[\\w.-]+", "(secret)"),
          new Rule("\\b(?:sk|pk|rk|ghp|gho|hf|xox[abp])[-_][\\w-]{8,}", "(secret)"),
          new Rule("\\b(?:AKIA|ASIA)[0-9A-Z]{12,}\\b", "(secret)"),
          new Rule(
              "(?i)\\b([\\w-]*(?:api[_-]?key|access[_-]?key|token|secret|passw(?:or)?d|pwd"
                  + "|signature|credential|authorization)[\\w-]*)[\"']?\\s*[=:]\\s*[\"']?[^\\s\"',;&)]+",
              "$1=(secret)"),
          new Rule("(?<![\\w:.-])/[^\\s/:;,'\"()]++/[^\\s:;,'\"()]*+", "(path)"),
          new Rule("(?<![\\w.])(?:\\d{1,3}\\.){3}\\d{1,3}(?::\\d{1,5})?(?![\\w.])", "(address)"),
          new Rule("\\[[0-9a-fA-F:]*:[0-9a-fA-F:]+\\](?::\\d{1,5})?", "(address)"),
          new Rule("\\b[a-zA-Z][\\w-]*(?:\\.[\\w-]+){0,9}:\\d{2,5}\\b(?![:.]\\d)", "(address)"),
          new Rule("\\(Service: .{1,200}?Request ID: [^)]*\\)", ""));

  private EngineerLine() {}

  /** {@code text} cleaned, in one line of {@link #LONGEST} characters at most. */
  public static String of(String text) {
    String clean = text.substring(0, Math.min(READ, text.length()));
    for (Rule rule : RULES) {
      clean = rule.pattern.matcher(clean).replaceAll(rule.with);
    }
    List<String> lines =
        clean
            .lines()
            .map(line -> line.replace('\t', ' ').strip())
            .filter(s -> !s.isEmpty())
            .toList();
    return cut(EscapedText.of(String.join("; ", lines).replaceAll(" {2,}", " ")), LONGEST);
  }

  /** At most {@code longest} characters, with a sign where something is left out. */
  public static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = longest - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  private record Rule(Pattern pattern, String with) {
    Rule(String pattern, String with) {
      this(Pattern.compile(pattern), with);
    }
  }
}
