/**
 * Steps on transcripts and cue lists: joining, speakers, cues, files. Start at {@link
 * io.jamak.activities.document.DocumentSteps}.
 */
@NullMarked
package io.jamak.activities.document;

import org.jspecify.annotations.NullMarked;
