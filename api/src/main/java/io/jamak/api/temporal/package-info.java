/**
 * The one WorkflowClient, and all that starts, cancels and repairs workflows. Start at {@link
 * io.jamak.api.temporal.JobDispatcher}.
 */
@NullMarked
package io.jamak.api.temporal;

import org.jspecify.annotations.NullMarked;
