/**
 * What speech and translation engines can do. Start at {@link io.jamak.domain.engine.EngineInfo}.
 */
@NullMarked
package io.jamak.domain.engine;

import org.jspecify.annotations.NullMarked;
