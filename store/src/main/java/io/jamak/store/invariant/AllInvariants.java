package io.jamak.store.invariant;

import java.util.ArrayList;
import java.util.List;

/** Rows first, then storage. */
record AllInvariants(RowInvariants rows, BlobInvariants blobs) implements InvariantChecker {
  @Override
  public List<Finding> check() {
    List<Finding> findings = new ArrayList<>(rows.check());
    findings.addAll(blobs.check());
    return findings;
  }
}
