/**
 * The servers that run beside us. Start at {@link io.jamak.app.process.SupervisedChild}; what it
 * stands on is {@link io.jamak.activities.process}.
 */
@NullMarked
package io.jamak.app.process;

import org.jspecify.annotations.NullMarked;
