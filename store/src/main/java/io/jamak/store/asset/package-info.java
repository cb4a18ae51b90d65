/** Rows of uploaded videos. {@code AssetRepository} writes, {@code AssetQueries} reads. */
@NullMarked
package io.jamak.store.asset;

import org.jspecify.annotations.NullMarked;
