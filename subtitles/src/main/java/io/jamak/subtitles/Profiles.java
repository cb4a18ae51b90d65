package io.jamak.subtitles;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.type.TypeReference;

/** The profiles that are known, read once from {@code profiles.json}. */
public final class Profiles {
  private static final Map<String, Profile> BY_NAME = load();
  private static final Map<String, String> BY_LANGUAGE =
      Map.of("en", "en-standard", "ko", "ko-standard", "ja", "ja-standard", "zh", "zh-standard");

  private Profiles() {}

  /**
   * The profile of this name.
   *
   * @throws IllegalArgumentException for an unknown name, with the known ones
   */
  public static Profile get(String name) {
    Profile found = BY_NAME.get(name);
    if (found == null) {
      throw new IllegalArgumentException(
          "profile: " + name + " (expected: one of " + names() + ")");
    }
    return found;
  }

  /** Every name, in the order of the data. */
  public static Set<String> names() {
    return BY_NAME.keySet();
  }

  /** What a language uses where nobody chose: its own standard, else the one of Latin script. */
  public static Profile defaultFor(String language) {
    return get(BY_LANGUAGE.getOrDefault(Languages.primary(language), "latin-standard"));
  }

  private static Map<String, Profile> load() {
    Map<String, Profile> byName = new LinkedHashMap<>();
    for (Profile profile : DataFile.read("profiles.json", new TypeReference<List<Profile>>() {})) {
      byName.put(profile.name(), profile);
    }
    return Collections.unmodifiableMap(byName);
  }
}
