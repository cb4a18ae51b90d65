/** Objects in S3: media, intermediate results and outputs. */
@NullMarked
package io.jamak.store.blob;

import org.jspecify.annotations.NullMarked;
