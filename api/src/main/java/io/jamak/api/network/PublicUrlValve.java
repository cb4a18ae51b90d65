package io.jamak.api.network;

import io.jamak.domain.WebOrigin;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Lets links, redirects and cookies be worked out from the configured address, whatever a proxy
 * says of the scheme. Requests for another host are left as they are: {@link OriginFilter} refuses
 * them.
 */
final class PublicUrlValve extends ValveBase {
  private final WebOrigin ours;

  PublicUrlValve(WebOrigin ours) {
    super(true);
    this.ours = ours;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    if (ours.host().equalsIgnoreCase(request.getServerName())) {
      request.getCoyoteRequest().scheme().setString(ours.scheme());
      request.setSecure(ours.secure());
      request.setServerPort(ours.port());
    }
    getNext().invoke(request, response);
  }
}
