package io.modellist.core;

import io.modellist.core.internal.Checks;

/**
 * Settings of the search for the place of a bookmark. Immutable: each method returns another value.
 *
 * @param searchPages how many pages before the place of the bookmark are searched for it, where the
 *     list is not sorted by creation time; 0 to 10,000
 * @param allowUncertain whether the listing may resume from a place that is {@link
 *     Resumed#UNCERTAIN}; if not, it throws {@link IncompleteListingException}
 */
public record ResumeOptions(int searchPages, boolean allowUncertain) {
  /** Searches 20 pages, and allows an uncertain place. */
  public static final ResumeOptions DEFAULT = new ResumeOptions(20, true);

  /**
   * Checks the number of pages.
   *
   * @throws ConfigurationException if it is out of its range
   */
  public ResumeOptions {
    Checks.between("searchPages", searchPages, 0, 10_000, ConfigurationException::new);
  }

  /** Sets how many pages before the place of the bookmark are searched for it; 20 by default. */
  public ResumeOptions withSearchPages(int pages) {
    return new ResumeOptions(pages, allowUncertain);
  }

  /** Sets whether the place may be uncertain; true by default. */
  public ResumeOptions withAllowUncertain(boolean allow) {
    return new ResumeOptions(searchPages, allow);
  }
}
