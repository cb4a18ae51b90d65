/**
 * What speech and translation engines allow. Start at {@link io.jamak.api.engine.EngineService}.
 */
@NullMarked
package io.jamak.api.engine;

import org.jspecify.annotations.NullMarked;
