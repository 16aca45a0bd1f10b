package io.modellist.core.internal.call;

import io.modellist.core.internal.json.BodyDecoder;
import java.time.Duration;
import okhttp3.HttpUrl;

/** Makes one attempt: sends the request, follows redirects within the origin, reads, decodes. */
public interface Transport extends AutoCloseable {
  /**
   * Makes one attempt. Never throws for what the service or the network does. An interrupt of the
   * waiting thread ends it at once, with the interrupt flag set.
   *
   * @param headers the header fields of the call; the credential is read from them once
   * @param limit how long the attempt may take, from connecting to the last byte
   * @param cancellation ends the attempt from another thread
   * @return a value or a failure, never a redirect; secrets are masked in all its texts
   */
  <T> AttemptResult<T> attempt(
      HttpUrl url,
      CallHeaders headers,
      BodyDecoder<T> decoder,
      Duration limit,
      Cancellation cancellation);

  /**
   * Returns the URL as it may be shown: secrets are masked. It holds what the user filtered by and
   * positions that the service made.
   */
  String shown(HttpUrl url);

  /** Frees threads and connections. Attempts under way end with their cancellation. */
  @Override
  void close();
}
