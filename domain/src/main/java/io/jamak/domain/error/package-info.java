/** Why something was refused or failed. Start at {@link io.jamak.domain.error.ErrorCode}. */
@NullMarked
package io.jamak.domain.error;

import org.jspecify.annotations.NullMarked;
