/** Checks of what must always hold (I1 to I8, I12 to I14). */
@NullMarked
package io.jamak.store.invariant;

import org.jspecify.annotations.NullMarked;
