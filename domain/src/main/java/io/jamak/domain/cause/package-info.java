/**
 * Why jobs fail, told apart by what is wrong and not by which file it met. Start at {@link
 * io.jamak.domain.cause.CauseFingerprint}.
 */
@NullMarked
package io.jamak.domain.cause;

import org.jspecify.annotations.NullMarked;
