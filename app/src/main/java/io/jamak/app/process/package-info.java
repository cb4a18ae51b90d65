/** Child processes that never outlive us. Start at {@link io.jamak.app.process.ChildProcess}. */
@NullMarked
package io.jamak.app.process;

import org.jspecify.annotations.NullMarked;
