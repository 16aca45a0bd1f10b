package io.modellist.orgregistry;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.modellist.core.spi.WirePage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of "List Models" as the service sends it. {@code has_next} decides where the list ends. If
 * it is absent, the totals decide.
 *
 * @param hasPrevious whether there is a previous page. The API page shows its description but not
 *     its name, so both likely names are read
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
