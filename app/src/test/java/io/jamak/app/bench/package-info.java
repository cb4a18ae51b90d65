/**
 * Speed and memory, measured on the packaged product against the plainest thing that does the same
 * work, both sides in one run. Start at {@link io.jamak.app.bench.Bench}.
 */
@NullMarked
package io.jamak.app.bench;

import org.jspecify.annotations.NullMarked;
