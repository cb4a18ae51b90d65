package io.jamak.api.upload;

import io.jamak.api.asset.AssetJson;
import io.jamak.api.error.Texts;
import io.jamak.api.security.CallerContext;
import io.jamak.domain.asset.AssetId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
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

  /**
   * Opens an upload: one presigned URL for each part. PUT each part with the header {@code
   * Content-MD5}: storage then refuses (400) what was damaged on the way. A PUT may begin within
   * {@code validForSeconds}; after that ask {@code /api/uploads/parts} for fresh URLs. Headers
   * {@code x-amz-*} that the URL does not name are refused.
   *
   * <p>Refused with LIM_SIZE, LIM_COUNT or LIM_STORAGE where the plan's limits are reached,
   * UP_EMPTY for an empty file and UP_TYPE for what is neither video nor sound.
   *
   * @param file which file will be sent
   * @return the new asset, and where its parts go
   */
  @PostMapping("/session")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(operationId = "openUpload")
  UploadJson.OpenedUpload open(@RequestBody UploadJson.NewUpload file) {
    long size = Texts.present("sizeBytes", file.sizeBytes(), ">= 1");
    return uploads.open(
        callers.current(),
        file.filename(),
        size,
        file.mimeType(),
        Fingerprint.optional(file.fingerprint()));
  }

  /**
   * Looks for an asset that was made of the same file. Two files of one size and fingerprint count
   * as the same.
   *
   * @param sizeBytes size of the file in bytes, from 0
   * @param fingerprint SHA-256 over the file's size and samples of it, 64 hex digits in lower case
   * @return the asset, or null where there is none
   */
  @GetMapping("/same")
  @Operation(operationId = "findDuplicate")
  UploadJson.DuplicateUpload same(@RequestParam long sizeBytes, @RequestParam String fingerprint) {
    return new UploadJson.DuplicateUpload(
        uploads
            .findSame(callers.current(), sizeBytes, new Fingerprint(fingerprint))
            .map(AssetJson::of)
            .orElse(null));
  }

  /**
   * Joins the parts of an upload and checks the file; safe to repeat. Refused with UP_PARTS where
   * parts are missing or other than expected, UP_SIZE_MISMATCH, UP_TYPE where the content is no
   * media, and UP_EXPIRED for an upload that has ended.
   *
   * @param completion which upload is complete
   * @return the asset that was uploaded
   */
  @PostMapping("/complete")
  @Operation(operationId = "completeUpload")
  UploadJson.CompletedUpload complete(@RequestBody UploadJson.UploadCompletion completion) {
    return new UploadJson.CompletedUpload(
        AssetJson.of(
            uploads.complete(
                callers.current(),
                id(completion.assetId()),
                completion.etags(),
                Fingerprint.optional(completion.fingerprint()))));
  }

  /**
   * Gives fresh URLs for the parts that are missing. Who goes on with an upload that another began
   * names its file; where the fingerprint does not prove it the same, parts that arrived have URLs
   * too: compare their MD5 with the ETag, and send again what differs. UP_OTHER_FILE where it is
   * plainly another file.
   *
   * @param resumption which upload goes on, and with which file
   * @return what arrived, and where the rest goes
   */
  @PostMapping("/parts")
  @Operation(operationId = "resumeUpload")
  UploadParts parts(@RequestBody UploadJson.UploadResumption resumption) {
    FileClaim claim =
        new FileClaim(resumption.filename(), Fingerprint.optional(resumption.fingerprint()));
    return uploads.missingParts(callers.current(), id(resumption.assetId()), claim);
  }

  /**
   * Gives an upload up and removes its asset.
   *
   * @param upload which upload is given up
   */
  @PostMapping("/abort")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(operationId = "abortUpload")
  @ApiResponse(responseCode = "204", description = "It is given up")
  void abort(@RequestBody UploadJson.AbortUpload upload) {
    uploads.abort(callers.current(), id(upload.assetId()));
  }

  private static AssetId id(@Nullable String text) {
    return AssetId.parse(Texts.present("assetId", text, "a UUID"));
  }
}
