package io.jamak.activities.process;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A {@link Cancellation} that its owner triggers; thread-safe. */
public final class CancellationSource implements Cancellation {
  private final Set<Entry> entries = new LinkedHashSet<>();
  private boolean canceled;

  @Override
  public Registration onCancel(Runnable action) {
    Entry entry = new Entry(action);
    synchronized (entries) {
      if (!canceled) {
        entries.add(entry);
        return () -> remove(entry);
      }
    }
    action.run();
    return () -> {};
  }

  /** Runs every registered action, in order of registration; a second call does nothing. */
  public void cancel() {
    List<Entry> due;
    synchronized (entries) {
      if (canceled) {
        return;
      }
      canceled = true;
      due = new ArrayList<>(entries);
      entries.clear();
    }
    for (Entry entry : due) {
      entry.action.run();
    }
  }

  /** Whether {@link #cancel} was called. */
  public boolean isCanceled() {
    synchronized (entries) {
      return canceled;
    }
  }

  private void remove(Entry entry) {
    synchronized (entries) {
      entries.remove(entry);
    }
  }

  /** Identity of a registration: the same action may be registered twice. */
  private static final class Entry {
    private final Runnable action;

    private Entry(Runnable action) {
      this.action = action;
    }
  }
}
