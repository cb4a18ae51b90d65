/** Multipart upload sessions. */
@NullMarked
package io.jamak.store.upload;

import org.jspecify.annotations.NullMarked;
