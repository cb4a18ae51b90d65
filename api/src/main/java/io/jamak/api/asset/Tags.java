package io.jamak.api.asset;

import io.jamak.api.error.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a tag may be. */
public final class Tags {
  /** Largest number of an asset's tags. */
  public static final int MOST = 20;

  /** Characters of one. */
  public static final int MAX_LENGTH = 50;

  private Tags() {}

  /** In NFC, each once; at most {@link #MOST}. */
  public static List<String> of(String field, List<@Nullable String> wanted) {
    if (wanted.size() > MOST) {
      throw Texts.bad(field, wanted.size() + " tags", "at most " + MOST);
    }
    Set<String> tags = new LinkedHashSet<>();
    for (String tag : wanted) {
      tags.add(one(field, tag));
    }
    return new ArrayList<>(tags);
  }

  /** One tag as it is kept. */
  public static String one(String field, @Nullable String tag) {
    return Texts.line(field, tag, MAX_LENGTH).strip();
  }
}
