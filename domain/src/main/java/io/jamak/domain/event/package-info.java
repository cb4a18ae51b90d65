/** What is written down of each change. Start at {@link io.jamak.domain.event.JournalEvent}. */
@NullMarked
package io.jamak.domain.event;

import org.jspecify.annotations.NullMarked;
