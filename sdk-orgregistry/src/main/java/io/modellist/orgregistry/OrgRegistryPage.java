package io.modellist.orgregistry;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.modellist.core.spi.WirePage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of "List Models". {@code has_next} decides the end; where it is missing, the totals do.
 *
 * @param hasPrevious of no use to a walk, but checked in strict mode; the document gives its
 *     description and not its name, so that both likely ones are read
 */
record OrgRegistryPage(
    @JsonProperty("models") @Nullable List<OrgRegistryModel> items,
    @Nullable Boolean hasNext,
    @JsonAlias("has_prev") @Nullable Boolean hasPrevious,
    @Nullable Long limit,
    @JsonProperty("page") @Nullable Long number,
    @JsonProperty("total") @Nullable Long totalItems,
    @Nullable Long totalPages)
    implements WirePage<OrgRegistryModel> {}
