/** Pages of lists and their signed cursors. Start at {@link io.jamak.api.paging.Cursors}. */
@NullMarked
package io.jamak.api.paging;

import org.jspecify.annotations.NullMarked;
