/** What acts on many jobs at once cost. Start at {@link io.jamak.app.bench.acts.BulkBench}. */
@NullMarked
package io.jamak.app.bench.acts;

import org.jspecify.annotations.NullMarked;
