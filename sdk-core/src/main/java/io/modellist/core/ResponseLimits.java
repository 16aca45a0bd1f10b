package io.modellist.core;

import io.modellist.core.internal.Checks;

/**
 * Limits of a response, which protect the program from a service that sends too much. The message
 * of the exception names the limit and its value. Immutable.
 *
 * <p>Some limits are fixed. JSON may nest 200 levels deep, its numbers may have 200 characters, and
 * its names 1,000 ({@link UnexpectedContentException}). A body may have one name, value or bracket
 * for 16 of its {@code bodyBytes}, but always 500,000, and 100,000 fields of the wrong type ({@link
 * UnexpectedContentException}). The header fields may have 256 KiB ({@link TransportException}). Of
 * the body of a refusal, the first 16 KiB are read; there is no exception.
 *
 * @param bodyBytes the size of the largest body, in bytes after decompression; at least 1. Before
 *     decompression, the body may not be larger either, apart from the overhead of compression. A
 *     larger body is an {@link UnexpectedContentException}
 * @param textCharacters the length of the longest text in the JSON of a model, in UTF-16 code
 *     units; 10,000 to 2,147,483,647. A longer text is an {@link UnexpectedContentException}. A
 *     skipped field may be longer
 * @param pageItems the number of entries that the list of a page may have; at least 1. A longer
 *     list is an {@link UnexpectedContentException}
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
   * @throws ConfigurationException when a value is out of range; the message names it
   */
  public ResponseLimits {
    Checks.between("bodyBytes", bodyBytes, 1, Long.MAX_VALUE, ConfigurationException::new);
    // A shorter one would refuse ordinary descriptions.
    Checks.between(
        "textCharacters", textCharacters, 10_000, Integer.MAX_VALUE, ConfigurationException::new);
    Checks.between("pageItems", pageItems, 1, Integer.MAX_VALUE, ConfigurationException::new);
    Checks.between("redirects", redirects, 0, 20, ConfigurationException::new);
  }

  /** Returns these limits with another size of the largest body, in bytes. */
  public ResponseLimits withBodyBytes(long bytes) {
    return new ResponseLimits(bytes, textCharacters, pageItems, redirects);
  }

  /** Returns these limits with another length of the longest text, in UTF-16 code units. */
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
