/**
 * Which engines this worker has, and which of them does a job. Starting points: {@link
 * io.jamak.activities.engine.EngineRegistry}, {@link io.jamak.activities.engine.EngineChoice}.
 */
@NullMarked
package io.jamak.activities.engine;

import org.jspecify.annotations.NullMarked;
