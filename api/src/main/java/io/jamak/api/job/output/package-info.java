/**
 * The files of jobs: what can be downloaded, one by one or as an archive, and the cues that people
 * correct. Start at {@link io.jamak.api.job.output.OutputService}.
 */
@NullMarked
package io.jamak.api.job.output;

import org.jspecify.annotations.NullMarked;
