/** One act on many jobs. Start at {@link io.jamak.domain.bulk.BulkKind}. */
@NullMarked
package io.jamak.domain.bulk;

import org.jspecify.annotations.NullMarked;
