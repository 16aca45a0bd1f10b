package io.modellist.core.internal.call;

import io.modellist.core.internal.json.BodyDecoder;
import java.time.Duration;
import okhttp3.HttpUrl;

/**
 * Makes one attempt: sends the request, follows redirects within the origin, then reads and decodes
 * the response.
 */
public interface Transport extends AutoCloseable {
  /**
   * Makes one attempt. Returns failures of the service or the network instead of throwing them. An
   * interrupt of the calling thread ends the attempt at once, with the interrupt flag set.
   *
   * @param headers the header fields of the call; the credential is read from them once
   * @param limit how long the attempt may take, from connecting to the last byte
   * @param cancellation ends the attempt from another thread
   * @param onNewConnection whether the attempt must not use a connection of an earlier one
   * @return a value or a failure, never a redirect; secrets are masked in all its texts
   */
  <T> AttemptResult<T> attempt(
      HttpUrl url,
      CallHeaders headers,
      BodyDecoder<T> decoder,
      Duration limit,
      Cancellation cancellation,
      boolean onNewConnection);

  /**
   * Returns the URL with secrets masked, so that it can be shown. The URL contains the user's
   * filters, and positions that the service created.
   */
  String shown(HttpUrl url);

  /** Frees threads and connections. Attempts in progress end through their cancellation. */
  @Override
  void close();
}
