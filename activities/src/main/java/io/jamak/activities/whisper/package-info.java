/**
 * Speech recognition and voice detection by faster-whisper in child processes. Starting points:
 * {@link io.jamak.activities.whisper.Whisper}, {@code jamak_whisper.py} beside this package's
 * resources.
 */
@NullMarked
package io.jamak.activities.whisper;

import org.jspecify.annotations.NullMarked;
