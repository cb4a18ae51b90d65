/**
 * The frame around all screens: page set-up, sign-in, header and navigation. Start at {@link
 * io.jamak.ui.shell.MainLayout}.
 */
@NullMarked
package io.jamak.ui.shell;

import org.jspecify.annotations.NullMarked;
