package io.modellist.core;

import io.modellist.core.internal.Checks;

/**
 * Limits on what a response may cost. An error that is due to a limit names the limit and its
 * value. Immutable.
 *
 * <p>The components of this record can be set, because honest responses may come near them. These
 * limits are fixed:
 *
 * <ul>
 *   <li>JSON may nest 200 deep. Its numbers may have 200 characters, and its names 1,000. A body
 *       may have one JSON token (a name, a value or a bracket) for 16 of its {@code bodyBytes}, but
 *       always 500,000. A page, or a single model, may have 100,000 fields of the wrong type. Above
 *       these: {@link UnexpectedContentException}.
 *   <li>The headers may have 256 KiB. Above that: {@link TransportException}.
 *   <li>The SDK reads 16 KiB of the body of a refusal and ignores the rest.
 * </ul>
 *
 * @param bodyBytes the size of the largest body, in bytes after decompression; at least 1. A
 *     compressed body may have no more bytes before decompression either, apart from the overhead
 *     of compression. Above it: {@link UnexpectedContentException}
 * @param textCharacters the length of the longest text in the JSON of a model, in UTF-16 code
 *     units; 10,000 to 2,147,483,647. Above it: {@link UnexpectedContentException}. Fields that the
 *     SDK skips may be longer
 * @param pageItems the number of entries that the list of a page may have; at least 1. Above it:
 *     {@link UnexpectedContentException}
 * @param redirects the number of redirects within the origin that an attempt follows; 0 to 20. The
 *     next redirect is an {@link ApiException} with its 3xx status
 */
public record ResponseLimits(long bodyBytes, int textCharacters, int pageItems, int redirects) {
  /**
   * The default limits: bodies of 64 MiB, texts of 16 Mi characters, 10,000 entries on a page, 5
   * redirects. Images within models are shorter than such a text. Page sizes are at most 1,000.
   */
  public static final ResponseLimits DEFAULT = new ResponseLimits(64L << 20, 16 << 20, 10_000, 5);

  /**
   * Checks the ranges.
   *
   * @throws ConfigurationException if a limit is out of its range; it names the limit
   */
  public ResponseLimits {
    Checks.between("bodyBytes", bodyBytes, 1, Long.MAX_VALUE, ConfigurationException::new);
    // A shorter one would refuse ordinary descriptions.
    Checks.between(
        "textCharacters", textCharacters, 10_000, Integer.MAX_VALUE, ConfigurationException::new);
    Checks.between("pageItems", pageItems, 1, Integer.MAX_VALUE, ConfigurationException::new);
    Checks.between("redirects", redirects, 0, 20, ConfigurationException::new);
  }

  /** Returns these limits with another size of bodies. */
  public ResponseLimits withBodyBytes(long bytes) {
    return new ResponseLimits(bytes, textCharacters, pageItems, redirects);
  }

  /** Returns these limits with another length of texts. */
  public ResponseLimits withTextCharacters(int characters) {
    return new ResponseLimits(bodyBytes, characters, pageItems, redirects);
  }

  /** Returns these limits with another number of entries on a page. */
  public ResponseLimits withPageItems(int items) {
    return new ResponseLimits(bodyBytes, textCharacters, items, redirects);
  }

  /** Returns these limits with another number of redirects. */
  public ResponseLimits withRedirects(int redirects) {
    return new ResponseLimits(bodyBytes, textCharacters, pageItems, redirects);
  }
}
