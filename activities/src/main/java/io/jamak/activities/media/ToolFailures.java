package io.jamak.activities.media;

import io.jamak.activities.process.ActivityFailures;
import io.jamak.activities.process.ChildResult;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import java.nio.file.Path;

/** Reads from a media tool's last words whose fault it was. */
final class ToolFailures {
  private static final int SIGNALED = 128;

  private ToolFailures() {}

  /** {@code source} is a path of ours that its reader need not see. */
  static JamakException of(String tool, ChildResult result, Path source) {
    String words = result.stderrTail().replace(source.toString(), "source");
    return new JamakException(codeOf(result), tool + " exit " + result.exitCode() + ": " + words);
  }

  private static ErrorCode codeOf(ChildResult result) {
    String words = result.stderrTail();
    if (words.contains("not on whitelist")) {
      return ErrorCode.MEDIA_REFUSED;
    }
    if (ActivityFailures.isDiskFull(words)) {
      return ErrorCode.DISK_FULL;
    }
    // a bound of the cage: more memory, time or output than any honest file needs
    if (words.contains("Cannot allocate memory")
        || words.contains("File too large")
        || result.exitCode() > SIGNALED) {
      return ErrorCode.MEDIA_REFUSED;
    }
    return ErrorCode.MEDIA_UNREADABLE;
  }
}
