package io.jamak.workflows.bulk;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** A set of chunks of which some attempts fail. */
public final class ScriptedBulk implements BulkActivities {
  private final int chunks;
  private final Set<Integer> failing;
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicInteger acts = new AtomicInteger();

  /**
   * @param chunks how many there are; the last one ends the action
   * @param failing calls that fail before they act, counted from 1
   */
  public ScriptedBulk(int chunks, Set<Integer> failing) {
    this.chunks = chunks;
    this.failing = new HashSet<>(failing);
  }

  /** How many chunks were acted on. */
  int acts() {
    return acts.get();
  }

  /** How many attempts there were. */
  int calls() {
    return calls.get();
  }

  @Override
  public boolean actOnChunk(BulkRequest request) {
    if (failing.contains(calls.incrementAndGet())) {
      throw new IllegalStateException("scripted");
    }
    return acts.incrementAndGet() >= chunks;
  }
}
