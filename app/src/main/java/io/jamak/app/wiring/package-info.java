/**
 * Spring beans that join the rooms. Start at {@link io.jamak.app.wiring.WebProcess} and {@link
 * io.jamak.app.wiring.WorkerProcess}.
 */
@NullMarked
package io.jamak.app.wiring;

import org.jspecify.annotations.NullMarked;
