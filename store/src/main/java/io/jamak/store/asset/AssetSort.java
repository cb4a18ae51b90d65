package io.jamak.store.asset;

/** Orders of an asset list; ties break by id in the same direction. */
public enum AssetSort {
  NEWEST,
  OLDEST,
  NAME,
  NAME_DESC,
  LENGTH,
  LENGTH_DESC
}
