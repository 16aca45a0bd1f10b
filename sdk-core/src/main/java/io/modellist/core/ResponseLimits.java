package io.modellist.core;

import io.modellist.core.internal.Checks;

/**
 * What an answer may cost before it is refused, whatever the service sends. An error that comes of
 * a limit names it, its value and what was seen. Immutable.
 *
 * <p>These can be set, as honest answers may come near them. Others cannot: JSON may nest 200 deep,
 * its numbers have 200 characters and its names 1,000 ({@link UnexpectedContentException}); the
 * header block may have 256 KiB ({@link TransportException}); of the body of a refusal 16 KiB are
 * read, the rest is cut off without an error.
 *
 * @param bodyBytes the largest body that is read, in bytes after decompression; at least 1. A
 *     compressed one may not be larger than that, and the overhead of compression, before
 *     decompression either. Above it: {@link UnexpectedContentException}
 * @param textCharacters the longest text in the JSON of a model, in UTF-16 code units; 10,000 to
 *     2,147,483,647. Above it: {@link UnexpectedContentException}. Fields that are skipped, as
 *     nobody asks for them, may be longer
 * @param redirects how many redirects within the origin an attempt follows; 0 to 20. The next one
 *     is an {@link ApiException} with its 3xx status
 */
public record ResponseLimits(long bodyBytes, int textCharacters, int redirects) {
  /**
   * Bodies of 64 MiB, texts of 16 Mi characters (above any image that a model's record holds, and a
   * quarter of a body, as a text takes several times its length while it is read), 5 redirects.
   */
  public static final ResponseLimits DEFAULT = new ResponseLimits(64L << 20, 16 << 20, 5);

  /**
   * Checks the ranges.
   *
   * @throws ConfigurationException naming the figure that is out of its range
   */
  public ResponseLimits {
    Checks.between("bodyBytes", bodyBytes, 1, Long.MAX_VALUE, ConfigurationException::new);
    // A shorter one would refuse ordinary descriptions.
    Checks.between(
        "textCharacters", textCharacters, 10_000, Integer.MAX_VALUE, ConfigurationException::new);
    Checks.between("redirects", redirects, 0, 20, ConfigurationException::new);
  }

  /** These limits with another size of bodies. */
  public ResponseLimits withBodyBytes(long bytes) {
    return new ResponseLimits(bytes, textCharacters, redirects);
  }

  /** These limits with another length of texts. */
  public ResponseLimits withTextCharacters(int characters) {
    return new ResponseLimits(bodyBytes, characters, redirects);
  }

  /** These limits with another number of redirects. */
  public ResponseLimits withRedirects(int redirects) {
    return new ResponseLimits(bodyBytes, textCharacters, redirects);
  }
}
