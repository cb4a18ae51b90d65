/**
 * What the screens say, in Korean and English. Start at {@link io.jamak.ui.words.Words} and {@link
 * io.jamak.ui.words.Language}.
 */
@NullMarked
package io.jamak.ui.words;

import org.jspecify.annotations.NullMarked;
