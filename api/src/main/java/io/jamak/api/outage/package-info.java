/** Answers while PostgreSQL is away. Start at {@code OutageFilter}. */
@NullMarked
package io.jamak.api.outage;

import org.jspecify.annotations.NullMarked;
