/**
 * How a single step is called, timed and tried again, the same for every workflow. Start at {@link
 * io.jamak.workflows.step.StepOptions} (the table) and {@link io.jamak.workflows.step.Attempts}
 * (the loop).
 */
@NullMarked
package io.jamak.workflows.step;

import org.jspecify.annotations.NullMarked;
