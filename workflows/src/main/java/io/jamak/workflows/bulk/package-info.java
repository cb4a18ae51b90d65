/**
 * The workflow that works off an act on many jobs. Start at {@link
 * io.jamak.workflows.bulk.BulkActionWorkflow}.
 */
@NullMarked
package io.jamak.workflows.bulk;

import org.jspecify.annotations.NullMarked;
