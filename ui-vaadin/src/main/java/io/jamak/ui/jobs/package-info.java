/**
 * The operations console: list, bulk commands, and why a job failed. Start at {@link
 * io.jamak.ui.jobs.JobsNavigation}.
 */
@NullMarked
package io.jamak.ui.jobs;

import org.jspecify.annotations.NullMarked;
