package io.jamak.api.job.output;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.jamak.api.error.Texts;
import io.jamak.api.security.CallerContext;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.OutputId;
import io.jamak.subtitles.CueCorrection;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Corrections of what the engines wrote. */
@RestController
@RequestMapping("/api/jobs")
@Tag(name = "outputs")
class CueController {
  private static final int MOST_CHANGES = 1_000;

  private final CueService cues;
  private final CallerContext callers;

  CueController(CueService cues, CallerContext callers) {
    this.cues = cues;
    this.callers = callers;
  }

  /**
   * Corrects the text of cues and writes all files of the language anew. CONFLICT while the job
   * runs, or when another correction came first.
   *
   * @param id UUID of the job
   * @param language BCP 47 language of the files
   * @param correction which cues, and their new text
   * @return the files that stand now
   */
  @PutMapping("/{id}/cues/{language}")
  @Operation(operationId = "correctCues")
  CorrectedCues correct(
      @PathVariable("id") String id,
      @PathVariable("language") String language,
      @RequestBody Correction correction) {
    return new CorrectedCues(
        cues
            .correct(
                callers.current(),
                JobId.parse(id),
                language,
                OutputId.parse(Texts.present("outputId", correction.outputId(), "a UUID")),
                correction.changes())
            .stream()
            .map(OutputJson::of)
            .toList());
  }

  /**
   * Changes of cues. Fields that are not known are ignored.
   *
   * @param outputId UUID of the file that was looked at; its replacement is refused to a second
   *     one. Required
   * @param cues 1 to 1000 cues to change; required
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @Schema(name = "CueCorrection")
  record Correction(@Nullable String outputId, @Nullable List<@Nullable Cue> cues) {
    List<CueCorrection.Change> changes() {
      List<@Nullable Cue> given = Texts.present("cues", cues, "an array");
      if (given.isEmpty() || given.size() > MOST_CHANGES) {
        throw Texts.bad("cues", given.size() + " items", "1 to " + MOST_CHANGES);
      }
      List<CueCorrection.Change> changes = new ArrayList<>();
      for (Cue cue : given) {
        changes.add(Texts.present("cues", cue, "objects").change());
      }
      return changes;
    }
  }

  /**
   * One cue with its new text. Fields that are not known are ignored.
   *
   * @param index place of the cue in the file, from 0; required
   * @param startMs when it begins, in ms, to prove that the right one is meant; required
   * @param lines its new text, line by line; required
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Cue(
      @Nullable Integer index, @Nullable Long startMs, @Nullable List<@Nullable String> lines) {
    CueCorrection.Change change() {
      List<String> texts = new ArrayList<>();
      for (String line : Texts.present("lines", lines, "an array of texts")) {
        texts.add(Texts.present("lines", line, "texts"));
      }
      return new CueCorrection.Change(
          Texts.present("index", index, "a number"),
          Texts.present("startMs", startMs, "a number"),
          texts);
    }
  }

  /**
   * What a correction wrote.
   *
   * @param outputs the files that stand now for that language
   */
  record CorrectedCues(List<OutputJson> outputs) {}
}
