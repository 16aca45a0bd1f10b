package io.modellist.core;

/**
 * How far a listing had come when it failed.
 *
 * @param bookmark from where another iteration gives exactly what this one did not give
 * @param page which page of this iteration failed, counted from 1
 * @param itemsDelivered how many models this iteration had given before
 */
public record Progress(Bookmark bookmark, long page, long itemsDelivered) {}
