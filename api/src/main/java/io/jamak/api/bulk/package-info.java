/**
 * Acts on many jobs as objects of their own: accepted at once, worked off by a workflow, with an
 * outcome for each job. Start at {@link io.jamak.api.bulk.BulkActionService}.
 *
 * @see "Decision 0035: acts on many jobs are rows"
 */
@NullMarked
package io.jamak.api.bulk;

import org.jspecify.annotations.NullMarked;
