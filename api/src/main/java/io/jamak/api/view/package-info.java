/**
 * Saved views of the job list. Those that everybody has (what failed today, what runs, what is
 * mine) are the browser's. Start at {@link io.jamak.api.view.JobViewService}.
 */
@NullMarked
package io.jamak.api.view;

import org.jspecify.annotations.NullMarked;
