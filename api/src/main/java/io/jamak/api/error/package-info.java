/** Refusals as RFC 9457 problems. Start at {@link io.jamak.api.error.ErrorWords}. */
@NullMarked
package io.jamak.api.error;

import org.jspecify.annotations.NullMarked;
