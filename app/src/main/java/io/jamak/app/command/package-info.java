/** What can be typed after {@code jamak}. Start at {@link io.jamak.app.command.Up}. */
@NullMarked
package io.jamak.app.command;

import org.jspecify.annotations.NullMarked;
