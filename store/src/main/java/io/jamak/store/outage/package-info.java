/**
 * The time in which PostgreSQL does not answer: found out soon, and no thread waits for it. Start
 * at {@link io.jamak.store.outage.DatabaseMonitor} and {@link
 * io.jamak.store.outage.DatabaseOutage}.
 */
@NullMarked
package io.jamak.store.outage;

import org.jspecify.annotations.NullMarked;
