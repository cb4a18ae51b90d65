/**
 * What the engines hear and how fast, measured on the packaged product: errors in words, errors in
 * times, words where nobody speaks, and the same work done by bare faster-whisper and by the
 * command that people would type instead. Start at {@link io.jamak.app.bench.speech.WordsBench},
 * {@link io.jamak.app.bench.speech.Recognised} and {@link io.jamak.app.bench.speech.BareWhisper}.
 */
@NullMarked
package io.jamak.app.bench.speech;

import org.jspecify.annotations.NullMarked;
