/**
 * Runs other programs so that they can neither outlive us, nor flood us, nor reach what is not
 * theirs. Starting points: {@link io.jamak.activities.process.Sandbox}, {@link
 * io.jamak.activities.process.ChildProcess}, {@link io.jamak.activities.process.Programs}, {@link
 * io.jamak.activities.process.ActivityRun}.
 */
@NullMarked
package io.jamak.activities.process;

import org.jspecify.annotations.NullMarked;
