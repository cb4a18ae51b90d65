/**
 * Numbers, times, sizes and choices as people read them, in both languages. Start at {@link
 * io.jamak.ui.format.Durations} and {@link io.jamak.ui.format.Dates}.
 */
@NullMarked
package io.jamak.ui.format;

import org.jspecify.annotations.NullMarked;
