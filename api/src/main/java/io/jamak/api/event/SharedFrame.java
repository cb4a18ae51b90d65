package io.jamak.api.event;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An item on its way to many readers: all of them share one text, which the first that sends it
 * writes. With thousands of readers, writing it for each would be most of the work.
 */
final class SharedFrame {
  private final StreamItem item;
  private volatile @Nullable String json;

  SharedFrame(StreamItem item) {
    this.item = item;
  }

  StreamItem item() {
    return item;
  }

  /** The data of its {@link StreamFrame}, in one line. Two that ask at once may both write it. */
  String json(JsonMapper mapper) {
    String known = json;
    if (known == null) {
      known = mapper.writeValueAsString(StreamFrame.of(item));
      json = known;
    }
    return known;
  }
}
