/**
 * Fills the card of a fresh upload in. Starting point: {@link
 * io.jamak.activities.ingest.IngestActivitiesImpl}.
 */
@NullMarked
package io.jamak.activities.ingest;

import org.jspecify.annotations.NullMarked;
