package io.jamak.api.job.output;

import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names that every common file system takes: of Windows (no reserved names, no letters with a
 * meaning, no dot or space at the end, case does not count), of macOS (NFC and NFD are one) and of
 * Linux (255 bytes). One object stands for one folder: no two of its names are the same to any of
 * them.
 */
final class PortableNames {
  /** Most characters before the extension, so that a path of several folders still fits. */
  static final int MOST_CHARACTERS = 80;

  /** Most bytes before the extension in UTF-8; the rest of 255 is for number, language, ending. */
  static final int MOST_BYTES = 200;

  /** Letters with a meaning, what draws nothing or turns the reading order, halves of a letter. */
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "[\\p{Cntrl}/\\\\<>:\"|?*\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069\\p{Cs}]");

  /** Devices of Windows, also with an extension and in any case. */
  private static final Pattern RESERVED =
      Pattern.compile(
          "(?i)(CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|(COM|LPT)[0-9\\u00B9\\u00B2\\u00B3])\\s*(\\..*)?");

  private final Set<String> taken = new HashSet<>();

  /** A name that this folder does not have yet: {@code stem}, a number if needed, the ending. */
  String take(String stem, String ending) {
    String name = of(stem, ending);
    for (int n = 2; !taken.add(asOne(name)); n++) {
      name = of(stem, " (" + n + ")" + ending);
    }
    return name;
  }

  /** {@code stem} made safe and cut, then {@code ending}, which is kept whole. */
  static String of(String stem, String ending) {
    String cut = cut(safe(stem), MOST_CHARACTERS, MOST_BYTES);
    String name = (cut.isEmpty() ? "_" : cut) + ending;
    return RESERVED.matcher(name).matches() ? "_" + name : name;
  }

  /** The name of a video without its extension. */
  static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** What file systems take for the same name. */
  private static String asOne(String name) {
    return Normalizer.normalize(
        name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
  }

  private static String safe(String name) {
    return trimmed(
        FORBIDDEN.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll("_"));
  }

  private static String trimmed(String name) {
    return name.strip().replaceAll("[.\\s]+$", "");
  }

  /** Whole letters as people see them: no syllable, accent or emoji is split. */
  private static String cut(String name, int characters, int bytes) {
    BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
    letters.setText(name);
    int end = 0;
    for (int next = letters.next(); next != BreakIterator.DONE; next = letters.next()) {
      String head = name.substring(0, next);
      if (head.codePointCount(0, next) > characters
          || head.getBytes(StandardCharsets.UTF_8).length > bytes) {
        break;
      }
      end = next;
    }
    return trimmed(name.substring(0, end));
  }
}
