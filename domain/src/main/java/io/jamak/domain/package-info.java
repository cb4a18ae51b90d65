/**
 * The words of Jamak: ids, statuses, options, events and error codes, shared by every room.
 *
 * <p>Starting points: {@link io.jamak.domain.job.JobStatus}, {@link
 * io.jamak.domain.asset.AssetStatus}, {@link io.jamak.domain.error.ErrorCode}.
 */
@NullMarked
package io.jamak.domain;

import org.jspecify.annotations.NullMarked;
