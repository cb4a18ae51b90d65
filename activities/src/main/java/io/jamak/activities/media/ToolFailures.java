package io.jamak.activities.media;

import io.jamak.activities.process.ChildResult;
import io.jamak.domain.error.DiskFull;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads from a media tool's last words whose fault it was. */
final class ToolFailures {
  private static final int SIGNALED = 128;

  /** Above it ffmpeg since 6.1 tells its own errors: 183 is a file that it cannot read. */
  private static final int LAST_SIGNAL = SIGNALED + 31;

  private static final int MOST_LINES = 4;
  private static final int MOST_CHARS = 480;

  private static final Pattern REFUSED_CODEC =
      Pattern.compile("Codec \\(([a-z0-9_.-]{1,40})\\) not on whitelist");

  /** Memory addresses and our own lists tell a reader nothing. */
  private static final Pattern NOISE =
      Pattern.compile(" @ 0x[0-9a-f]+|(?<=on whitelist) '[^'\n]*'|\\s*Last message repeated .*");

  private static final Pattern PATH = Pattern.compile("(?:/[^\\s/:'\"]+){2,}");

  private ToolFailures() {}

  /** {@code source} is a path of ours that its reader need not see. */
  static JamakException of(String tool, ChildResult result, Path source) {
    return new JamakException(
        codeOf(result), tool + " exit " + result.exitCode() + ": " + words(result, source));
  }

  /**
   * Refuses what a tool wrote to a full disk: ffmpeg ends with 0 although its file is a part of
   * what it should be.
   *
   * @throws JamakException DISK_FULL
   */
  static void requireRoom(String tool, ChildResult result, Path source) {
    if (DiskFull.isSaidBy(result.stderrTail())) {
      throw of(tool, result, source);
    }
  }

  /** Decoders that the tool was not allowed to open, by name. */
  static Set<String> refusedCodecs(ChildResult result) {
    Set<String> names = new LinkedHashSet<>();
    Matcher matcher = REFUSED_CODEC.matcher(result.stderrTail());
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  /** The last few lines that say something, without paths. */
  static String words(ChildResult result, Path source) {
    String said = result.stderrTail().replace(source.toString(), "source");
    List<String> lines =
        NOISE
            .matcher(said)
            .replaceAll("")
            .lines()
            .map(line -> PATH.matcher(line).replaceAll("(path)").strip())
            .filter(line -> !line.isEmpty())
            .distinct()
            .toList();
    String last =
        String.join("\n", lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size()));
    return last.substring(Math.max(0, last.length() - MOST_CHARS));
  }

  private static ErrorCode codeOf(ChildResult result) {
    String words = result.stderrTail();
    if (DiskFull.isSaidBy(words)) {
      return ErrorCode.DISK_FULL;
    }
    if (words.contains("Format not on whitelist")
        || (words.contains("Error while opening decoder") && !refusedCodecs(result).isEmpty())
        || (words.contains("Could not open codec") && !refusedCodecs(result).isEmpty())) {
      return ErrorCode.MEDIA_REFUSED;
    }
    // a bound of the sandbox: more memory, time or output than any honest file needs
    if (words.contains("Cannot allocate memory")
        || words.contains("File too large")
        || (result.exitCode() > SIGNALED && result.exitCode() <= LAST_SIGNAL)) {
      return ErrorCode.MEDIA_REFUSED;
    }
    return ErrorCode.MEDIA_UNREADABLE;
  }
}
