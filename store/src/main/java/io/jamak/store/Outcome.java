package io.jamak.store;

/** What a compare-and-set did. */
public enum Outcome {
  /** The row changed and its event was written. */
  DONE,
  /** The row was already in the wanted state; nothing was written. */
  ALREADY,
  /** The row is in a state from which the change is not allowed. */
  REFUSED,
  /** No such row in this workspace. */
  ABSENT
}
