/**
 * The workflow of a subtitle job, the records that it exchanges, and the activities that it calls.
 */
@NullMarked
package io.jamak.workflows.job;

import org.jspecify.annotations.NullMarked;
