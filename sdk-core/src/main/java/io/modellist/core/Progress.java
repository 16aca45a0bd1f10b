package io.modellist.core;

import org.jspecify.annotations.Nullable;

/**
 * The progress of a listing at its failure.
 *
 * @param bookmark the place from which {@link Listing#from} resumes after the models that this
 *     iteration delivered; null in a COMPLETE listing, which can only be walked anew
 * @param page the page that failed, or that would have been next, counted from 1 over all passes
 * @param itemsDelivered how many models this iteration had delivered before
 */
public record Progress(@Nullable Bookmark bookmark, long page, long itemsDelivered) {}
