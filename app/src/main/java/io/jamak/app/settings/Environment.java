package io.jamak.app.settings;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The values of our settings, checked as they are read. A blank value counts as not set. */
final class Environment {
  private final Map<String, String> values;

  /**
   * The settings among these variables.
   *
   * @throws SettingsException when a {@code JAMAK_} name is not one of ours
   */
  Environment(Map<String, String> values) {
    values.keySet().stream()
        .filter(name -> name.startsWith("JAMAK_"))
        .sorted()
        .forEach(name -> requireKnown(name, values.getOrDefault(name, "")));
    this.values = Map.copyOf(values);
  }

  private static void requireKnown(String name, String value) {
    if (Setting.find(name).isEmpty()) {
      String nearest =
          Arrays.stream(Setting.values())
              .map(Setting::name)
              .max(Comparator.comparingInt(known -> sharedPrefix(known, name)))
              .orElseThrow();
      throw new SettingsException(
          name, shown(name, value), "a name of docs/settings.md, perhaps " + nearest);
    }
  }

  private static String shown(String name, String value) {
    boolean secret = name.contains("PASSWORD") || name.endsWith("_KEY");
    return secret ? "(hidden)" : value;
  }

  private static int sharedPrefix(String one, String other) {
    int length = 0;
    while (length < Math.min(one.length(), other.length())
        && one.charAt(length) == other.charAt(length)) {
      length++;
    }
    return length;
  }

  Optional<String> text(Setting setting) {
    return Optional.ofNullable(values.get(setting.name()))
        .map(String::strip)
        .filter(s -> !s.isEmpty());
  }

  String text(Setting setting, String fallback) {
    return text(setting).orElse(fallback);
  }

  int number(Setting setting, int fallback, int min, int max) {
    return text(setting).map(text -> number(setting, text, min, max)).orElse(fallback);
  }

  private static int number(Setting setting, String text, int min, int max) {
    try {
      int number = Integer.parseInt(text);
      if (number >= min && number <= max) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // answered below, with the value
    }
    throw new SettingsException(
        setting.name(), text, "a whole number from %d to %d".formatted(min, max));
  }

  boolean flag(Setting setting, boolean fallback) {
    return switch (text(setting, Boolean.toString(fallback))) {
      case "true" -> true;
      case "false" -> false;
      case String other -> throw new SettingsException(setting.name(), other, "true or false");
    };
  }

  Optional<URI> httpAddress(Setting setting) {
    return text(setting).map(text -> httpAddress(setting, text));
  }

  private static URI httpAddress(Setting setting, String text) {
    try {
      URI uri = URI.create(text);
      if (List.of("http", "https").contains(String.valueOf(uri.getScheme()))
          && uri.getHost() != null) {
        return uri;
      }
    } catch (IllegalArgumentException malformed) {
      // answered below, with the value
    }
    throw new SettingsException(setting.name(), text, "http://host:port or https://host");
  }

  Optional<Path> file(Setting setting) {
    Optional<Path> file = text(setting).map(Path::of);
    file.filter(path -> !Files.isReadable(path))
        .ifPresent(
            path -> {
              throw new SettingsException(setting.name(), path.toString(), "a readable file");
            });
    return file;
  }

  /** One of {@code allowed}, or "" when not set. */
  String oneOf(Setting setting, List<String> allowed) {
    String chosen = text(setting, "");
    if (!chosen.isEmpty() && !allowed.contains(chosen)) {
      throw new SettingsException(setting.name(), chosen, "one of " + String.join(", ", allowed));
    }
    return chosen;
  }

  /** Some of {@code allowed}, separated by commas; all of them when not set. */
  Set<String> some(Setting setting, List<String> allowed) {
    List<String> chosen =
        text(setting).map(text -> List.of(text.split("\\s*,\\s*"))).orElse(allowed);
    if (chosen.isEmpty() || !allowed.containsAll(chosen)) {
      throw new SettingsException(
          setting.name(),
          String.join(",", chosen),
          "some of " + String.join(",", allowed) + ", separated by commas");
    }
    return new LinkedHashSet<>(chosen);
  }

  /** Refuses settings that mean nothing without another one. */
  void requireBeside(String needed, Setting... dependents) {
    for (Setting dependent : dependents) {
      text(dependent)
          .ifPresent(
              value -> {
                throw new SettingsException(
                    dependent.name(), shown(dependent.name(), value), needed + " beside it");
              });
    }
  }

  /** Refuses one of two settings without the other. */
  void requireBoth(Setting one, Setting other) {
    List<Setting> present = new ArrayList<>(List.of(one, other));
    present.removeIf(setting -> text(setting).isEmpty());
    if (present.size() == 1) {
      Setting absent = present.getFirst() == one ? other : one;
      requireBeside(absent.name(), present.getFirst());
    }
  }
}
