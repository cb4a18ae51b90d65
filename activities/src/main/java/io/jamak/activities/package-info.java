/**
 * Everything that touches the world: ffmpeg, speech, translation, outputs, usage. Start at {@link
 * io.jamak.activities.StepKey}.
 */
@NullMarked
package io.jamak.activities;

import org.jspecify.annotations.NullMarked;
