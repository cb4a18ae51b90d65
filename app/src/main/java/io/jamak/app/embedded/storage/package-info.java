/**
 * An S3 server in this process over a folder. Start at {@link
 * io.jamak.app.embedded.storage.StorageServer}.
 */
@NullMarked
package io.jamak.app.embedded.storage;

import org.jspecify.annotations.NullMarked;
