package io.jamak.store.invariant;

import java.util.List;

/**
 * Looks for what must never be (I1 to I6 of the promises); Temporal's and the children's part is
 * added by its callers.
 */
public interface InvariantChecker {
  /** One line an invariant; all counts must be 0. */
  List<Finding> check();

  /** How often an invariant is broken, with a few examples. */
  record Finding(String invariant, String meaning, long violations, List<String> examples) {}
}
