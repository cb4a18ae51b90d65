/** Contract of storage, tried on a real S3 server. */
package io.jamak.store.blob;
