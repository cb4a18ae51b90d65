/**
 * How many jobs stand in each state and how many ended when, without counting rows: triggers of the
 * migration {@code V0024} note each change, {@code JobCounts} folds and reads them.
 */
@NullMarked
package io.jamak.store.count;

import org.jspecify.annotations.NullMarked;
