/** Checks of what must always hold (I1 to I8, I12, I13). */
@NullMarked
package io.jamak.store.invariant;

import org.jspecify.annotations.NullMarked;
