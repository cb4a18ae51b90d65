/** The journal, which is also the outbox, and its tail. */
@NullMarked
package io.jamak.store.event;

import org.jspecify.annotations.NullMarked;
