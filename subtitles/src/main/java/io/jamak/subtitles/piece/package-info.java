/**
 * What was heard in one piece of sound, as it is kept until the pieces are joined. Start at {@link
 * io.jamak.subtitles.piece.PieceAnswer}.
 */
@NullMarked
package io.jamak.subtitles.piece;

import org.jspecify.annotations.NullMarked;
