/**
 * A listing and its walks. A request for a list comes in; models, pages, bookmarks and a report go
 * out. {@link io.modellist.core.internal.listing.LazyListing} describes a walk, {@link
 * io.modellist.core.internal.listing.Walk} is one iteration: which model is next. {@link
 * io.modellist.core.internal.listing.PageWalk} goes from page to page along a {@link
 * io.modellist.core.internal.listing.Course}, which decides which page is next and where the list
 * ends: {@link io.modellist.core.internal.listing.PageByPage}, or {@link
 * io.modellist.core.internal.listing.AnchoredWindows}. {@link
 * io.modellist.core.internal.listing.PageSource} fetches a page now or ahead. A {@link
 * io.modellist.core.internal.listing.ConsistencyStrategy} decides which models are delivered. An
 * {@link io.modellist.core.internal.listing.Anchor} remembers what a bookmark needs, and {@link
 * io.modellist.core.internal.listing.Resume} finds its place again. Nothing below {@code PageWalk}
 * throws for what a service does. Read {@code Walk} first.
 */
@NullMarked
package io.modellist.core.internal.listing;

import org.jspecify.annotations.NullMarked;
