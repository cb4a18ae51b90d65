/**
 * What happened, said once aloud and kept to be read again. Start at {@link
 * io.jamak.ui.notice.Bell}.
 */
@NullMarked
package io.jamak.ui.notice;

import org.jspecify.annotations.NullMarked;
