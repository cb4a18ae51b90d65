package io.jamak.app.check;

import io.jamak.app.embedded.storage.LeftParts;
import io.jamak.app.home.Home;
import io.jamak.store.invariant.InvariantChecker.Finding;
import java.util.List;

/** I6 of the embedded storage: no part lies there whose upload has ended. */
public final class LeftPartsCheck {
  private static final int EXAMPLES = 5;

  private LeftPartsCheck() {}

  /** Counts such parts; none where storage is not this home's. */
  public static Finding check(Home home) {
    List<String> left = LeftParts.of(home).stream().map(path -> "part " + path).toList();
    return new Finding(
        "I6",
        "no part of an upload that has ended",
        left.size(),
        left.stream().limit(EXAMPLES).toList());
  }
}
