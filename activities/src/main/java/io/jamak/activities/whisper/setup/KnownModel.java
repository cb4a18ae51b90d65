package io.jamak.activities.whisper.setup;

import java.nio.file.Path;

/**
 * A model whose files are whole.
 *
 * @param folder of it
 * @param sha256 of its weights, hexadecimal
 * @param given whether it is the user's own, whose right bytes nobody knows
 */
record KnownModel(Path folder, String sha256, boolean given) {}
