/** How often somebody tried something lately. Start at {@link io.jamak.store.tries.TryCounter}. */
@NullMarked
package io.jamak.store.tries;

import org.jspecify.annotations.NullMarked;
