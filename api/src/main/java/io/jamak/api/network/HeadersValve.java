package io.jamak.api.network;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Puts the headers on before anything else can answer, the server's own refusals included. */
final class HeadersValve extends ValveBase {
  private final AnswerHeaders headers;

  HeadersValve(AnswerHeaders headers) {
    super(true);
    this.headers = headers;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    headers.putOn(response);
    getNext().invoke(request, response);
  }
}
