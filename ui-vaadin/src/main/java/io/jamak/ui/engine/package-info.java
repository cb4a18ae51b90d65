/**
 * What the engines can do now, and how a missing one is mended. Start at {@link
 * io.jamak.ui.engine.EnginesView}.
 */
@NullMarked
package io.jamak.ui.engine;

import org.jspecify.annotations.NullMarked;
