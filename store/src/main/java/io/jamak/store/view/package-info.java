/**
 * Saved views of the job list: filters under a name. Start at {@link
 * io.jamak.store.view.JobViewRepository}.
 */
@NullMarked
package io.jamak.store.view;

import org.jspecify.annotations.NullMarked;
