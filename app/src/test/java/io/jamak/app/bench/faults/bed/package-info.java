/**
 * What faults are done to: the product with its parts, its accepted work and what is asked of it
 * afterwards. Start at {@link io.jamak.app.bench.faults.bed.Lab} and {@link
 * io.jamak.app.bench.faults.bed.Bed}.
 */
@NullMarked
package io.jamak.app.bench.faults.bed;

import org.jspecify.annotations.NullMarked;
