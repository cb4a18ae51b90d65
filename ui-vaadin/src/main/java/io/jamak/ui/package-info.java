/**
 * Screens: Flow views plus a few custom elements in the browser. Start at {@link
 * io.jamak.ui.UiConfiguration} and {@link io.jamak.ui.shell.MainLayout}.
 */
@NullMarked
package io.jamak.ui;

import org.jspecify.annotations.NullMarked;
