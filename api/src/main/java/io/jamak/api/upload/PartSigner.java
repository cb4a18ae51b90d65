package io.jamak.api.upload;

import io.jamak.store.blob.BlobInfo;
import io.jamak.store.blob.BlobStore;
import io.jamak.store.upload.UploadSession;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Presigns the parts of a session and says which arrived. */
@Component
class PartSigner {
  /**
   * Short, for whoever has such a URL can write this part. A slow line needs no longer one: storage
   * looks at the time when a PUT begins, and clients renew by {@code parts}.
   */
  static final Duration VALID_FOR = Duration.ofMinutes(15);

  private final BlobStore blobs;

  PartSigner(BlobStore blobs) {
    this.blobs = blobs;
  }

  List<URI> all(UploadSession session) {
    List<URI> urls = new ArrayList<>();
    for (int number = 1; number <= session.parts(); number++) {
      urls.add(sign(session, number));
    }
    return urls;
  }

  /**
   * What arrived, and URLs for the rest.
   *
   * @param doubted whether parts that arrived may be of another file: they get URLs too, and who
   *     has the file compares
   */
  UploadParts missing(UploadSession session, boolean doubted) {
    Map<Integer, BlobInfo> listed = blobs.listParts(session.storageKey(), session.multipartId());
    Map<Integer, URI> urls = new HashMap<>();
    Map<Integer, String> arrived = new HashMap<>();
    for (int number = 1; number <= session.parts(); number++) {
      BlobInfo part = listed.get(number);
      if (part != null && part.sizeBytes() == session.partLength(number)) {
        arrived.put(number, part.etag());
      }
      if (doubted || !arrived.containsKey(number)) {
        urls.put(number, sign(session, number));
      }
    }
    return new UploadParts(urls, arrived, session.partSizeBytes(), Map.of(), VALID_FOR.toSeconds());
  }

  private URI sign(UploadSession session, int number) {
    return blobs.presignPart(
        session.storageKey(), session.multipartId(), number, session.partLength(number), VALID_FOR);
  }
}
