package io.jamak.domain.event;

/**
 * What one line of the journal says, as types. How it is written down, in the database and to
 * programs, is the journal's matter alone: the names of components here are not those of the JSON.
 */
public sealed interface JournalEvent
    permits AssetEvent, JobEvent, CauseEvent, FailureReason, VerbatimEvent {
  /** The type under which it stands in the journal. */
  EventType type();
}
