/**
 * How the jobs of a workspace do as a whole: what the line and the histogram above a list of jobs
 * show. Begin at {@code HealthController}; the sums come from {@code store.count}.
 */
@NullMarked
package io.jamak.api.health;

import org.jspecify.annotations.NullMarked;
