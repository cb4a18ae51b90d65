/** Bytes from the browser to object storage. Start at {@link io.jamak.api.upload.UploadService}. */
@NullMarked
package io.jamak.api.upload;

import org.jspecify.annotations.NullMarked;
