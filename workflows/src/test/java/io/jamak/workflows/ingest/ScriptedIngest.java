package io.jamak.workflows.ingest;

import io.jamak.domain.error.ErrorCode;
import io.temporal.failure.ApplicationFailure;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Ingest steps that succeed at once unless told otherwise. */
public final class ScriptedIngest implements IngestActivities {
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private @Nullable ErrorCode probeFailure;
  private @Nullable ErrorCode thumbnailFailure;
  private int width = 1280;

  public void failProbe(ErrorCode code) {
    probeFailure = code;
  }

  public void failThumbnail(ErrorCode code) {
    thumbnailFailure = code;
  }

  void withoutPicture() {
    width = 0;
  }

  List<String> calls() {
    return calls;
  }

  @Override
  public MediaFacts probe(IngestRequest request) {
    calls.add("probe");
    failWith(probeFailure);
    return new MediaFacts(1000, width, 720, 1, 2);
  }

  @Override
  public void thumbnail(IngestRequest request) {
    calls.add("thumbnail");
    failWith(thumbnailFailure);
  }

  @Override
  public void markFailed(IngestRequest request, String errorCode, String message) {
    calls.add("failed " + errorCode + " " + message);
  }

  private static void failWith(@Nullable ErrorCode code) {
    if (code != null) {
      throw ApplicationFailure.newFailure("scripted", code.name());
    }
  }
}
