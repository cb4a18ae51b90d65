/** /jobs in a real browser. */
@NullMarked
package io.jamak.app.it.jobs;

import org.jspecify.annotations.NullMarked;
