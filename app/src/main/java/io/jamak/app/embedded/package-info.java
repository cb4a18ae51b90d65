/**
 * Parts that start by themselves where no address is configured. Start at {@link
 * io.jamak.app.embedded.EmbeddedParts}.
 */
@NullMarked
package io.jamak.app.embedded;

import org.jspecify.annotations.NullMarked;
