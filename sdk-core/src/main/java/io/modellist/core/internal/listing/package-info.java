/**
 * A listing and its walks: turns a request for a list into models, pages, bookmarks and a report.
 * {@link io.modellist.core.internal.listing.LazyListing} describes a walk. {@link
 * io.modellist.core.internal.listing.Walk} is one iteration and decides which model is next. {@link
 * io.modellist.core.internal.listing.PageWalk} moves from page to page along a {@link
 * io.modellist.core.internal.listing.Course}, which decides which page is next and where the list
 * ends: {@link io.modellist.core.internal.listing.PageByPage}, or {@link
 * io.modellist.core.internal.listing.AnchoredWindows}. {@link
 * io.modellist.core.internal.listing.PageSource} fetches a page when it is needed, or before. A
 * {@link io.modellist.core.internal.listing.ConsistencyStrategy} decides which models are
 * delivered. An {@link io.modellist.core.internal.listing.Anchor} remembers what a bookmark needs,
 * and {@link io.modellist.core.internal.listing.Resume} finds its place again. The classes below
 * {@code PageWalk} return a service's failures instead of throwing them. Read {@code Walk} first.
 */
@NullMarked
package io.modellist.core.internal.listing;

import org.jspecify.annotations.NullMarked;
