/**
 * A listing and its walks. A request for a list comes in; models, pages, bookmarks and a report go
 * out. {@link io.modellist.core.internal.listing.LazyListing} describes a walk, {@link
 * io.modellist.core.internal.listing.Walk} is one iteration: which model is next. {@link
 * io.modellist.core.internal.listing.PageWalk} knows which page is next, {@link
 * io.modellist.core.internal.listing.EndOfList} decides where the list ends, {@link
 * io.modellist.core.internal.listing.PageSource} fetches a page now or ahead, and a {@link
 * io.modellist.core.internal.listing.ConsistencyStrategy} decides which models are delivered.
 * Nothing below {@code PageWalk} throws for what a service does. Read {@code Walk} first.
 */
package io.modellist.core.internal.listing;
