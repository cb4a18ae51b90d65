package io.jamak.store.event;

import io.jamak.domain.error.JamakException;
import io.jamak.domain.event.AssetEvent;
import io.jamak.domain.event.CauseEvent;
import io.jamak.domain.event.EventType;
import io.jamak.domain.event.FailureReason;
import io.jamak.domain.event.JobEvent;
import io.jamak.domain.event.JournalEvent;
import io.jamak.domain.event.VerbatimEvent;
import tools.jackson.core.JacksonException;

/**
 * Writes events as the JSON of the journal and reads them back. Here alone stand the names of the
 * payload's fields, for all Java code; the SQL of invariants and KPIs reads a few of them too. The
 * journal is never rewritten, so a name stays for ever, and what a later release adds is optional.
 */
public final class EventCodec {
  private EventCodec() {}

  /** The payload, a JSON object. */
  public static String encode(JournalEvent event) {
    return switch (event) {
      case AssetEvent asset -> EventWriter.asset(asset).json();
      case JobEvent job -> EventWriter.job(job).json();
      case CauseEvent cause -> EventWriter.cause(cause).json();
      case FailureReason reason -> EventWriter.reason(reason).json();
      case VerbatimEvent kept -> kept.json();
    };
  }

  /** The event of a line; one that cannot be read as its type is told word for word. */
  public static JournalEvent decode(EventType type, String json) {
    try {
      return EventReader.read(type, json);
    } catch (JacksonException | IllegalArgumentException | JamakException otherRelease) {
      return new VerbatimEvent(type, json);
    }
  }
}
