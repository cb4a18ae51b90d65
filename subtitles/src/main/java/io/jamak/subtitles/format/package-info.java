/**
 * Cues as files, and read back. Start at {@link io.jamak.subtitles.format.SubtitleFormat} and
 * {@link io.jamak.subtitles.format.TranscriptJson}.
 */
@NullMarked
package io.jamak.subtitles.format;

import org.jspecify.annotations.NullMarked;
