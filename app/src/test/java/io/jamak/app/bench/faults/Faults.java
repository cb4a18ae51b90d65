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
          new StorageSlow(),
          new PoisonJob(),
          new DiskFull(
              "scratch", "DISK_FULL, cleaned; the job waits and goes on when there is room"),
          new DiskFull("objects", "DISK_FULL; the job waits and goes on when there is room"),
          new DiskFull("logs", "the log keeps its last lines, and jobs go on"));

  private Faults() {}

  static @Nullable Fault named(String name) {
    return ALL.stream().filter(fault -> fault.name().equals(name)).findFirst().orElse(null);
  }

  static List<String> names() {
    return ALL.stream().map(Fault::name).toList();
  }
}
