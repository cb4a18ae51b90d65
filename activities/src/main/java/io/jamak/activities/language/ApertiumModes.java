package io.jamak.activities.language;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The translations that are installed: apertium's mode names ("eng-spa") by pair ("en>es"). */
record ApertiumModes(SortedMap<String, String> byPair) {
  private static final Pattern MODE = Pattern.compile("([a-z]{2,3})-([a-z]{2,3})(_\\w+)?\\.mode");
  private static final Map<String, String> TWO_LETTERS = twoLetters();

  /** Reads a folder of mode files; one that is not there holds none. */
  static ApertiumModes in(Path folder) throws IOException {
    SortedMap<String, String> found = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      for (String file : files(folder)) {
        Matcher mode = MODE.matcher(file);
        if (mode.matches()) {
          String pair = language(mode.group(1)) + ">" + language(mode.group(2));
          found.putIfAbsent(pair, file.substring(0, file.length() - ".mode".length()));
        }
      }
    }
    return new ApertiumModes(found);
  }

  List<String> pairs() {
    return List.copyOf(byPair.keySet());
  }

  /** The mode of a pair; regions ("en-US") do not matter. */
  String mode(String from, String to) {
    String pair = primary(from) + ">" + primary(to);
    String mode = byPair.get(pair);
    if (mode == null) {
      throw new JamakException(
          ErrorCode.LANG_PAIR, "translation: " + pair + " (expected: one of " + pairs() + ")");
    }
    return mode;
  }

  /** Variants ("spa-eng_US") sort after the plain mode, which so comes first. */
  private static List<String> files(Path folder) throws IOException {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.mode")) {
      files.forEach(file -> names.add(file.getFileName().toString()));
    }
    names.sort(null);
    return names;
  }

  private static String primary(String language) {
    return Locale.forLanguageTag(language).getLanguage();
  }

  private static String language(String code) {
    return TWO_LETTERS.getOrDefault(code, code);
  }

  private static Map<String, String> twoLetters() {
    Map<String, String> codes = new HashMap<>();
    for (String two : Locale.getISOLanguages()) {
      codes.put(Locale.of(two).getISO3Language(), two);
    }
    return Map.copyOf(codes);
  }
}
