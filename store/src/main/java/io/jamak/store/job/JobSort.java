package io.jamak.store.job;

/** Orders of a job list; ties break by id in the direction of the order. */
public enum JobSort {
  NEWEST,
  OLDEST,
  /** Longest processing time first. */
  DURATION,
  /** Failed jobs first, then newest. */
  FAILURES_FIRST,
  /** Highest priority first, then oldest: the order of the queue. */
  QUEUE
}
