/**
 * What a job is asked to do and which states it passes. Start at {@link
 * io.jamak.domain.job.JobStatus} and {@link io.jamak.domain.job.JobOptions}.
 */
@NullMarked
package io.jamak.domain.job;

import org.jspecify.annotations.NullMarked;
