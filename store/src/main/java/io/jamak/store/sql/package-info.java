/**
 * What the feature packages of the store share: transactions, pages, search. No other room uses it.
 * Start at {@link io.jamak.store.sql.Db} and {@link io.jamak.store.sql.Keyset}.
 */
@NullMarked
package io.jamak.store.sql;

import org.jspecify.annotations.NullMarked;
