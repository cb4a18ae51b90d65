/**
 * Why jobs of a workspace fail. {@code CauseLog} is written by every failure, in its transaction;
 * {@code CauseRepository} is for people. Start at {@link io.jamak.store.cause.CauseRepository}.
 */
@NullMarked
package io.jamak.store.cause;

import org.jspecify.annotations.NullMarked;
