/**
 * What it costs to tell many readers of a change. Start at {@link
 * io.jamak.app.bench.live.StreamBench}.
 */
@NullMarked
package io.jamak.app.bench.live;

import org.jspecify.annotations.NullMarked;
