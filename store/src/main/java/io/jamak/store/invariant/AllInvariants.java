package io.jamak.store.invariant;

import java.util.ArrayList;
import java.util.List;

/** Rows first, then storage, then words. */
record AllInvariants(RowInvariants rows, BlobInvariants blobs, WordInvariants words)
    implements InvariantChecker {
  @Override
  public List<Finding> check() {
    List<Finding> findings = new ArrayList<>(rows.check());
    findings.addAll(blobs.check());
    findings.addAll(words.check());
    return findings;
  }
}
