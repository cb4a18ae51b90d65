/**
 * Tells where somebody speaks. Starting points: {@link io.jamak.activities.voice.VoiceDetector},
 * {@link io.jamak.activities.voice.VoiceMap}.
 */
@NullMarked
package io.jamak.activities.voice;

import org.jspecify.annotations.NullMarked;
