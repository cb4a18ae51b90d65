package io.jamak.workflows.job;

import io.jamak.domain.error.ErrorCode;
import io.temporal.activity.Activity;
import io.temporal.activity.ActivityExecutionContext;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** What the fake activities do when they are called, and what they have been called with. */
public final class Script {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final Map<String, Queue<Runnable>> acts = new ConcurrentHashMap<>();
  private final Set<String> made = ConcurrentHashMap.newKeySet();
  private final AtomicInteger running = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();

  /** Plays the next act of a step; steps without one succeed at once. */
  void play(String step) {
    calls.add(step);
    mostAtOnce.accumulateAndGet(running.incrementAndGet(), Math::max);
    try {
      Queue<Runnable> queue = acts.getOrDefault(step, new ArrayDeque<>());
      Runnable act;
      synchronized (queue) {
        act = queue.poll();
      }
      if (act != null) {
        act.run();
      }
    } finally {
      running.decrementAndGet();
    }
  }

  /** Says that an earlier job has made this result. */
  public Script made(String key) {
    made.add(key);
    return this;
  }

  boolean isMade(String key) {
    return made.contains(key);
  }

  /** Adds acts for the next calls of a step, one each. */
  public Script on(String step, Runnable... next) {
    Queue<Runnable> queue = acts.computeIfAbsent(step, name -> new ArrayDeque<>());
    synchronized (queue) {
      queue.addAll(List.of(next));
    }
    return this;
  }

  /** Calls in order, "TRANSCRIBE 3" for the third piece, "TRANSLATE es" for a language. */
  public List<String> calls() {
    return List.copyOf(calls);
  }

  long count(String prefix) {
    return calls.stream().filter(call -> call.startsWith(prefix)).count();
  }

  int running() {
    return running.get();
  }

  int mostAtOnce() {
    return mostAtOnce.get();
  }

  /** Fails as an activity that may be tried again. */
  public static Runnable failing(ErrorCode code) {
    return () -> {
      throw ApplicationFailure.newFailure("scripted", code.name());
    };
  }

  /** Fails as an engine that asks to be left alone. */
  public static Runnable askingFor(Duration patience) {
    return () -> {
      throw ApplicationFailure.newBuilder()
          .setMessage("status 429")
          .setType(ErrorCode.ENGINE_BUSY.name())
          .setNextRetryDelay(patience)
          .build();
    };
  }

  /** Fails as an activity that must not be tried again. */
  public static Runnable refusing(ErrorCode code) {
    return () -> {
      throw ApplicationFailure.newNonRetryableFailure("scripted", code.name());
    };
  }

  /** Never answers and never heartbeats, like a worker that was killed. */
  static Runnable vanishing() {
    return () -> Activity.getExecutionContext().doNotCompleteOnReturn();
  }

  /** Works until it is told to stop, as a child process is watched over. */
  public static Runnable workingUntilCanceled(Runnable first) {
    return () -> {
      first.run();
      ActivityExecutionContext context = Activity.getExecutionContext();
      await(
          () -> {
            context.heartbeat(null);
            return false;
          });
    };
  }

  /** Waits for another thread, with a limit. */
  static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("waited " + PATIENCE + " without an answer");
      }
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
  }
}
