/**
 * Timed words in, rule-abiding cues and files out. Pure functions, no I/O. Start at {@link
 * io.jamak.subtitles.CueComposer}, {@link io.jamak.subtitles.Profile} and {@link
 * io.jamak.subtitles.format.SubtitleFormat}.
 */
@NullMarked
package io.jamak.subtitles;

import org.jspecify.annotations.NullMarked;
