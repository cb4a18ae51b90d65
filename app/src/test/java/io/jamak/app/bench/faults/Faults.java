package io.jamak.app.bench.faults;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All of them, the quick ones first. */
final class Faults {
  static final List<Fault> ALL =
      List.of(
          new TemporalFrozen(),
          new TemporalUnreliable(),
          new StorageUnreliable(),
          new StorageSlow());

  private Faults() {}

  static @Nullable Fault named(String name) {
    return ALL.stream().filter(fault -> fault.name().equals(name)).findFirst().orElse(null);
  }

  static List<String> names() {
    return ALL.stream().map(Fault::name).toList();
  }
}
