/**
 * Decisions only: what happens next to an asset or a job, replayable, free of I/O and Spring. Start
 * at {@link io.jamak.workflows.job.SubtitleJobWorkflow}, {@link
 * io.jamak.workflows.ingest.AssetIngestWorkflow} and {@link
 * io.jamak.workflows.bulk.BulkActionWorkflow}.
 */
@NullMarked
package io.jamak.workflows;

import org.jspecify.annotations.NullMarked;
