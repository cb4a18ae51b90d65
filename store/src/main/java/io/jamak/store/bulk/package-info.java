/**
 * Acts on many jobs: their set, and what became of each. Start at {@link
 * io.jamak.store.bulk.BulkRepository}.
 */
@NullMarked
package io.jamak.store.bulk;

import org.jspecify.annotations.NullMarked;
