package io.jamak.api.upload;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.jamak.api.asset.AssetJson;
import io.jamak.api.error.Texts;
import io.jamak.api.security.CallerContext;
import io.jamak.domain.asset.AssetId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** R-A1 and R-A2: uploads over HTTP. */
@RestController
@RequestMapping("/api/uploads")
@Tag(name = "uploads")
class UploadController {
  private final UploadService uploads;
  private final CallerContext callers;

  UploadController(UploadService uploads, CallerContext callers) {
    this.uploads = uploads;
    this.callers = callers;
  }

  @PostMapping("/session")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Opens an upload: one presigned URL a part",
      description =
          "PUT each part with the header Content-MD5: storage then refuses (400) what was damaged"
              + " on the way. A PUT may begin within validForSeconds; after that ask /parts for fresh"
              + " URLs. Headers x-amz-* that the URL does not name are refused.")
  Opened open(@RequestBody Session session) {
    long size = Texts.present("sizeBytes", session.sizeBytes(), ">= 1");
    return Opened.of(
        uploads.open(
            callers.current(),
            session.filename(),
            size,
            session.mimeType(),
            Fingerprint.optional(session.fingerprint())));
  }

  @GetMapping("/same")
  @Operation(summary = "The asset that was made of the same file, if there is one")
  Same same(@RequestParam long sizeBytes, @RequestParam String fingerprint) {
    return new Same(
        uploads
            .findSame(callers.current(), sizeBytes, new Fingerprint(fingerprint))
            .map(AssetJson::of)
            .orElse(null));
  }

  @PostMapping("/complete")
  @Operation(summary = "Joins the parts and checks the file; safe to repeat")
  Completed complete(@RequestBody Complete complete) {
    return new Completed(
        AssetJson.of(
            uploads.complete(
                callers.current(),
                id(complete.assetId()),
                complete.etags(),
                Fingerprint.optional(complete.fingerprint()))));
  }

  @PostMapping("/parts")
  @Operation(
      summary = "Fresh URLs for the parts that are missing",
      description =
          "Who goes on with an upload that another began names its file; where the fingerprint does"
              + " not prove it the same, parts that arrived have URLs too: compare their MD5 with"
              + " the ETag, and send again what differs.")
  UploadParts parts(@RequestBody GoOn on) {
    FileClaim claim = new FileClaim(on.filename(), Fingerprint.optional(on.fingerprint()));
    return uploads.missingParts(callers.current(), id(on.assetId()), claim);
  }

  @PostMapping("/abort")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Gives an upload up and removes its asset")
  void abort(@RequestBody Which which) {
    uploads.abort(callers.current(), id(which.assetId()));
  }

  private static AssetId id(@Nullable String text) {
    return AssetId.parse(Texts.present("assetId", text, "a UUID"));
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Session(
      @Nullable String filename,
      @Nullable Long sizeBytes,
      @Nullable String mimeType,
      @Nullable String fingerprint) {}

  record Same(@Nullable AssetJson asset) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Complete(
      @Nullable String assetId,
      @Nullable List<@Nullable String> etags,
      @Nullable String fingerprint) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record GoOn(@Nullable String assetId, @Nullable String filename, @Nullable String fingerprint) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Which(@Nullable String assetId) {}

  record Completed(AssetJson asset) {}

  record Opened(
      String assetId,
      List<java.net.URI> uploadUrls,
      long partSizeBytes,
      java.util.Map<String, String> headers,
      String storageKey,
      java.time.Instant expiresAt,
      long validForSeconds) {
    static Opened of(UploadTicket ticket) {
      return new Opened(
          ticket.assetId().toString(),
          ticket.uploadUrls(),
          ticket.partSizeBytes(),
          ticket.headers(),
          ticket.storageKey(),
          ticket.expiresAt(),
          ticket.validForSeconds());
    }
  }
}
