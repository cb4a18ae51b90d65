package io.jamak.store.cause;

import io.jamak.domain.cause.CauseState;
import org.jspecify.annotations.Nullable;

/**
 * What a person changes of a cause; null for what stays.
 *
 * @param name its new name, "" for none
 * @param state its new state
 * @param mutedAbove how many failures a day are borne while it is muted; where it becomes muted
 *     without, as many as there were in the last 24 hours
 * @param seen the state that the person saw: compare-and-set; null changes it whatever it is
 */
public record CauseChange(
    @Nullable String name,
    @Nullable CauseState state,
    @Nullable Integer mutedAbove,
    @Nullable CauseState seen) {}
