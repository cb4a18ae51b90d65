/**
 * Uploaded videos: lists, names, tags, thumbnails. Start at {@link
 * io.jamak.api.asset.AssetService}.
 */
@NullMarked
package io.jamak.api.asset;

import org.jspecify.annotations.NullMarked;
