/**
 * Does one fault after another to the packaged product and says whether its promise held. Start at
 * {@link io.jamak.app.bench.faults.FaultSuite}; each {@link io.jamak.app.bench.faults.Fault} is one
 * line of its table.
 */
@NullMarked
package io.jamak.app.bench.faults;

import org.jspecify.annotations.NullMarked;
