package io.modellist.core.internal;

import io.modellist.core.FieldProblem;
import io.modellist.core.Model;
import io.modellist.core.spi.WirePage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page as decoded.
 *
 * @param wire the provider's page, for what it says beside its entries
 * @param entries the entries in order; null where one could not be delivered
 * @param badEntries why, by index; at {@code strict}, also for entries with a bad field
 * @param problems fields of the page itself that were of the wrong type
 */
public record DecodedPage<M extends Model>(
    WirePage<M> wire,
    List<@Nullable M> entries,
    Map<Integer, FieldProblem> badEntries,
    List<FieldProblem> problems) {}
