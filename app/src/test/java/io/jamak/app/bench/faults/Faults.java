package io.jamak.app.bench.faults;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All of them. */
final class Faults {
  static final List<Fault> ALL =
      List.of(
          new TemporalFrozen("temporal-pauses", Duration.ofSeconds(5)),
          new TemporalFrozen("temporal-frozen", Duration.ofSeconds(30)),
          new TemporalUnreliable(),
          new TemporalLost(),
          new StorageUnreliable(),
          new StorageSlow(),
          new SourceGone(false),
          new SourceGone(true),
          new PoisonJob(),
          new DiskFull(
              "scratch", "DISK_FULL, cleaned; the job waits and goes on when there is room"),
          new DiskFull("objects", "DISK_FULL; the job waits and goes on when there is room"),
          new LogDiskFull(),
          new WorkerFrozen(),
          EngineFaults.killed(),
          EngineFaults.flooding(),
          EngineFaults.hanging(),
          new CancelPoints(),
          new ActRaces(),
          new StoppedInOrder(),
          new WebKilled(),
          new AnswerLost(),
          new DeafReaders(),
          new DatabaseCut(),
          new DatabaseFrozen(),
          new ClockOff(),
          new MonthBorder(),
          new WorkHandedOver(),
          new Restored());

  private Faults() {}

  static @Nullable Fault named(String name) {
    return ALL.stream().filter(fault -> fault.name().equals(name)).findFirst().orElse(null);
  }

  static List<String> names() {
    return ALL.stream().map(Fault::name).toList();
  }
}
