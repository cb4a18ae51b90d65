package io.jamak.api.job.output;

import io.jamak.api.security.CallerContext;
import io.jamak.domain.account.Caller;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.OutputId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Downloads of what jobs wrote. */
@RestController
@RequestMapping("/api/jobs")
@Tag(name = "outputs")
class OutputController {
  private final OutputService outputs;
  private final CallerContext callers;

  OutputController(OutputService outputs, CallerContext callers) {
    this.outputs = outputs;
    this.callers = callers;
  }

  /**
   * Redirects to a file that a job wrote.
   *
   * @param id UUID of the job
   * @param outputId UUID of the output
   */
  @GetMapping("/{id}/outputs/{outputId}")
  @Operation(operationId = "downloadOutput")
  @ApiResponse(responseCode = "302", description = "Location is the file, valid for five minutes")
  ResponseEntity<Void> download(
      @PathVariable("id") String id, @PathVariable("outputId") String outputId) {
    return ResponseEntity.status(HttpStatus.FOUND)
        .cacheControl(CacheControl.noStore())
        .location(outputs.url(callers.current(), JobId.parse(id), OutputId.parse(outputId)))
        .build();
  }

  /**
   * Downloads all files of several jobs in one archive. It has a folder for each job and is called
   * by name, day and number of jobs. Unknown jobs are left out; NOT_FOUND where none of them wrote
   * a file.
   *
   * @param jobIds UUIDs of 1 to 1000 jobs, repeated or separated by commas
   * @param name what the archive's name begins with; {@code jamak} where it is absent
   */
  @GetMapping("/outputs.zip")
  @Operation(operationId = "downloadOutputs")
  @ApiResponse(
      responseCode = "200",
      description = "A ZIP archive",
      content =
          @Content(
              mediaType = "application/zip",
              schema = @Schema(types = "string", format = "binary")))
  void archive(
      @RequestParam("jobIds") List<String> jobIds,
      @RequestParam(name = "name", required = false) @Nullable String name,
      HttpServletResponse response)
      throws IOException {
    Caller caller = callers.current();
    List<JobId> ids =
        jobIds.stream()
            .flatMap(text -> Arrays.stream(text.split(",")))
            .map(JobId::parse)
            .distinct()
            .toList();
    List<OutputService.Named> files = outputs.outputsOf(caller, ids);
    response.setContentType("application/zip");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(outputs.archiveName(caller, files, name), StandardCharsets.UTF_8)
            .build()
            .toString());
    outputs.zip(files, response.getOutputStream());
  }
}
