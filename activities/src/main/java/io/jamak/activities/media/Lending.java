package io.jamak.activities.media;

import io.jamak.activities.process.JobDirectory;
import io.jamak.activities.process.Scratch;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Temporary things with a folder of their own that several steps use, at the same time or right
 * after one another: made for the first, deleted soon after the last.
 */
final class Lending<T> {
  private final Scratch scratch;
  private final Executor later;
  private final Map<String, Thing> things = new HashMap<>();

  Lending(Scratch scratch, Duration linger) {
    this.scratch = scratch;
    this.later = CompletableFuture.delayedExecutor(linger.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** The thing of this name, held until it is closed. */
  Loan borrow(String name, Maker<T> maker) throws IOException {
    Thing thing;
    synchronized (things) {
      thing = things.computeIfAbsent(name, Thing::new);
      thing.users++;
    }
    try {
      return new Loan(thing, thing.get(maker));
    } catch (IOException | RuntimeException failed) {
      release(thing);
      throw failed;
    }
  }

  private void release(Thing thing) {
    synchronized (things) {
      thing.users--;
    }
    later.execute(() -> deleteIfUnused(thing));
  }

  private void deleteIfUnused(Thing thing) {
    synchronized (things) {
      if (thing.users > 0 || !things.remove(thing.name, thing)) {
        return;
      }
    }
    thing.delete();
  }

  /** How a thing is made in its folder, which is empty at first. */
  interface Maker<T> {
    T make(JobDirectory directory) throws IOException;
  }

  /** One thing and how many use it. */
  private final class Thing {
    private final String name;
    private final ReentrantLock making = new ReentrantLock();
    private int users;
    private @Nullable JobDirectory directory;
    private @Nullable T made;

    private Thing(String name) {
      this.name = name;
    }

    private T get(Maker<T> maker) throws IOException {
      making.lock();
      try {
        T known = made;
        return known == null ? make(maker) : known;
      } finally {
        making.unlock();
      }
    }

    private T make(Maker<T> maker) throws IOException {
      JobDirectory fresh = scratch.newDirectory();
      try {
        T result = maker.make(fresh);
        directory = fresh;
        made = result;
        return result;
      } catch (IOException | RuntimeException failed) {
        fresh.close();
        throw failed;
      }
    }

    private void delete() {
      making.lock();
      try {
        if (directory != null) {
          directory.close();
        }
      } finally {
        making.unlock();
      }
    }
  }

  /** The right to use a thing. */
  final class Loan implements AutoCloseable {
    private final Thing thing;
    private final T value;
    private boolean closed;

    private Loan(Thing thing, T value) {
      this.thing = thing;
      this.value = value;
    }

    T get() {
      return value;
    }

    @Override
    public void close() {
      if (!closed) {
        closed = true;
        release(thing);
      }
    }
  }
}
