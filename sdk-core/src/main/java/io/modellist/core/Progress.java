package io.modellist.core;

import org.jspecify.annotations.Nullable;

/**
 * How far a listing had come when it failed.
 *
 * @param bookmark the place from which {@link Listing#from} delivers what this iteration has not
 *     delivered; null in a COMPLETE listing, which can only be walked anew
 * @param page the page that failed, or that would have been next, counted from 1 over all passes
 * @param itemsDelivered how many models this iteration had given before
 */
public record Progress(@Nullable Bookmark bookmark, long page, long itemsDelivered) {}
