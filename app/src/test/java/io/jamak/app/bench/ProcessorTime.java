package io.jamak.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** Processor time as the kernel counts it, user and system, in seconds. */
public final class ProcessorTime {
  /** Linux tells processor times in hundredths of a second, whatever its timer does. */
  private static final double TICKS_A_SECOND = 100;

  /** Places of utime, stime, cutime and cstime behind the name in {@code /proc/PID/stat}. */
  private static final int FIRST = 11;

  private ProcessorTime() {}

  /**
   * Of a process, all that it started and all that these waited for; that of processes which ended
   * in between is in their parents' count.
   */
  public static double ofTree(ProcessHandle root) {
    return Stream.concat(Stream.of(root), root.descendants())
        .mapToDouble(each -> seconds(each, 4))
        .sum();
  }

  /** Of one process alone; 0 when it is gone. */
  public static double ofProcess(ProcessHandle process) {
    return seconds(process, 2);
  }

  private static double seconds(ProcessHandle process, int counters) {
    try {
      String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return Arrays.stream(fields, FIRST, FIRST + counters).mapToLong(Long::parseLong).sum()
          / TICKS_A_SECOND;
    } catch (IOException gone) {
      return 0;
    }
  }
}
