package io.jamak.api.network;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Answers with whole files, as HTTP allows: ours are small, and media come from the storage. Flow
 * reads the header by a pattern that recurses, and anybody could make it overflow the stack.
 */
final class WholeAnswersValve extends ValveBase {
  WholeAnswersValve() {
    super(true);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    request.getCoyoteRequest().getMimeHeaders().removeHeader("Range");
    getNext().invoke(request, response);
  }
}
