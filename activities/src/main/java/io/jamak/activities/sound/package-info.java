/**
 * Looks at sound without understanding it: how loud, where a voice could be, where to cut. Pure
 * functions of the samples. Starting points: {@link io.jamak.activities.sound.SoundMeter}, {@link
 * io.jamak.activities.sound.SilenceCutter}.
 */
@NullMarked
package io.jamak.activities.sound;

import org.jspecify.annotations.NullMarked;
