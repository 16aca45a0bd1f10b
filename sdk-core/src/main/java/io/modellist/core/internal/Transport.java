package io.modellist.core.internal;

import java.time.Duration;
import java.util.Map;
import okhttp3.HttpUrl;

/** Makes one attempt: sends, follows redirects within the origin, reads, decodes. */
public interface Transport extends AutoCloseable {
  /**
   * Never throws for what the service or network does; an interrupt of the waiting thread gives
   * {@link Fault.Cancelled} at once, with the interrupt flag set.
   *
   * @param limit how long it may take, from connecting to the last byte
   * @param stop ends the attempt from another thread: {@link Fault.Cancelled}
   */
  <T> Outcome<T> attempt(
      HttpUrl url, Map<String, String> headers, Reading<T> reading, Duration limit, Stop stop);

  /** Hides in a text for people what the credential wrote, as far as attempts were made. */
  String mask(String text);

  /** Ends what is under way in other threads; later attempts are {@link Fault.Cancelled}. */
  @Override
  void close();
}
