/**
 * Recognises speech. Starting points: {@link io.jamak.activities.speech.Transcriber}, {@link
 * io.jamak.activities.speech.SpeechActivitiesImpl}.
 */
@NullMarked
package io.jamak.activities.speech;

import org.jspecify.annotations.NullMarked;
