/**
 * What ran when in one job, as lanes of bars. Start at {@link
 * io.jamak.ui.jobs.timeline.TimelineView}.
 */
@NullMarked
package io.jamak.ui.jobs.timeline;

import org.jspecify.annotations.NullMarked;
