package io.jamak.activities.media;

import io.jamak.activities.process.ChildResult;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;

/** A program that has ended, in the form in which the ffmpeg library reads its answer. */
final class FinishedProcess extends Process {
  private final ChildResult result;

  FinishedProcess(ChildResult result) {
    this.result = result;
  }

  @Override
  public OutputStream getOutputStream() {
    return OutputStream.nullOutputStream();
  }

  @Override
  public InputStream getInputStream() {
    return new ByteArrayInputStream(result.stdout());
  }

  @Override
  public InputStream getErrorStream() {
    return InputStream.nullInputStream();
  }

  @Override
  public int waitFor() {
    return exitValue();
  }

  @Override
  public boolean waitFor(long timeout, TimeUnit unit) {
    return true;
  }

  @Override
  public int exitValue() {
    return result.exitCode();
  }

  @Override
  public void destroy() {
    // it has ended already
  }
}
