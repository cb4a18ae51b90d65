/**
 * A job while it runs: where it stands, what was recognised so far, and how it is made to wait.
 * Start at {@link io.jamak.api.job.live.LiveJobController}.
 */
@NullMarked
package io.jamak.api.job.live;

import org.jspecify.annotations.NullMarked;
