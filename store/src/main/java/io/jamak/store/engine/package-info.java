/**
 * What the living workers say of their engines. Start at {@link
 * io.jamak.store.engine.EngineReports}.
 */
@NullMarked
package io.jamak.store.engine;

import org.jspecify.annotations.NullMarked;
