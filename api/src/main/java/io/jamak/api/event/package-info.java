/**
 * Live changes and what people did. Start at {@link io.jamak.api.event.LiveEvents} and {@link
 * io.jamak.api.event.EventService}.
 */
@NullMarked
package io.jamak.api.event;

import org.jspecify.annotations.NullMarked;
