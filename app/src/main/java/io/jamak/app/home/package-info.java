/**
 * The folder where an embedded Jamak keeps its data, ports and secrets. Start at {@link
 * io.jamak.app.home.Home}.
 */
@NullMarked
package io.jamak.app.home;

import org.jspecify.annotations.NullMarked;
