/**
 * Writes what the customer sees and pays. Starting point: {@link
 * io.jamak.activities.journal.JournalActivitiesImpl}.
 */
@NullMarked
package io.jamak.activities.journal;

import org.jspecify.annotations.NullMarked;
