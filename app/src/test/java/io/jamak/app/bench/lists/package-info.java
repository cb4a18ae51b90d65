/**
 * What lists, filters, search, usage, counts and causes cost among a million rows against a
 * thousand. Start at {@link io.jamak.app.bench.lists.ListsBench}.
 */
@NullMarked
package io.jamak.app.bench.lists;

import org.jspecify.annotations.NullMarked;
