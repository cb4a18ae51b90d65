package io.jamak.api.network;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.URI;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Lets links, redirects and cookies be worked out from the configured address, whatever a proxy
 * says of the scheme. Requests for another host are left as they are: {@link OriginFilter} refuses
 * them.
 */
final class PublicUrlValve extends ValveBase {
  private final URI publicUrl;
  private final int port;

  PublicUrlValve(URI publicUrl) {
    super(true);
    this.publicUrl = publicUrl;
    this.port =
        publicUrl.getPort() == -1 ? NetworkSettings.usualPort(publicUrl) : publicUrl.getPort();
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    if (publicUrl.getHost().equalsIgnoreCase(request.getServerName())) {
      request.getCoyoteRequest().scheme().setString(publicUrl.getScheme());
      request.setSecure("https".equals(publicUrl.getScheme()));
      request.setServerPort(port);
    }
    getNext().invoke(request, response);
  }
}
