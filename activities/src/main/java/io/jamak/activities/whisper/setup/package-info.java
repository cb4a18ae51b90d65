/**
 * Makes what the speech engine {@code whisper} needs on this machine: a Python environment from a
 * lock with hashes, and the weights of a model. Start at {@link
 * io.jamak.activities.whisper.setup.WhisperSetup}.
 */
@NullMarked
package io.jamak.activities.whisper.setup;

import org.jspecify.annotations.NullMarked;
