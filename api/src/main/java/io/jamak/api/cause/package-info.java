/**
 * Why jobs fail, grouped, and what people say of it. Start at {@link
 * io.jamak.api.cause.CauseService}.
 */
@NullMarked
package io.jamak.api.cause;

import org.jspecify.annotations.NullMarked;
