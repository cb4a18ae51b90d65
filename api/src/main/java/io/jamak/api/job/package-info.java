/** Making, running, cancelling and reading jobs. Start at {@link io.jamak.api.job.JobService}. */
@NullMarked
package io.jamak.api.job;

import org.jspecify.annotations.NullMarked;
