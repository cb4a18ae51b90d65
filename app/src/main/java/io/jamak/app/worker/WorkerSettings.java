package io.jamak.app.worker;

import java.util.Set;

/**
 * What the worker role of this process does.
 *
 * @param queues names of {@code TaskQueues} that it serves
 * @param mediaSlots steps with ffmpeg or files at a time, {@code >= 1}
 * @param speechSlots pieces recognised at a time: what the engine takes, {@code >= 1}
 * @param languageSlots translations at a time: what the provider takes, {@code >= 1}
 */
public record WorkerSettings(
    Set<String> queues, int mediaSlots, int speechSlots, int languageSlots) {
  public WorkerSettings {
    queues = Set.copyOf(queues);
  }
}
