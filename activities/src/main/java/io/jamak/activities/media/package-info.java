/**
 * Reads uploaded media with sandboxed ffmpeg and ffprobe. Starting points: {@link
 * io.jamak.activities.media.MediaActivitiesImpl}, {@link io.jamak.activities.media.MediaTools}.
 */
@NullMarked
package io.jamak.activities.media;

import org.jspecify.annotations.NullMarked;
