/**
 * A Temporal server, found or fetched. Start at {@link
 * io.jamak.app.embedded.temporal.TemporalServer}.
 */
@NullMarked
package io.jamak.app.embedded.temporal;

import org.jspecify.annotations.NullMarked;
