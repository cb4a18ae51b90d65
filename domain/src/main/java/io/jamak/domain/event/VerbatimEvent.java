package io.jamak.domain.event;

/**
 * A line whose payload is kept word for word: what a browser told of a person's act, which is
 * theirs to shape, or a line that this release cannot read because another one wrote it.
 *
 * @param json a JSON object
 */
public record VerbatimEvent(EventType type, String json) implements JournalEvent {}
