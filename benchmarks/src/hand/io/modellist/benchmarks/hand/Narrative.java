package io.modellist.benchmarks.hand;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Narrative's models as somebody would write them down for a loop by hand. */
public final class Narrative {
  private Narrative() {}

  /** A page. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Page(
      List<Model> records,
      @JsonProperty("prev_page") Long prevPage,
      @JsonProperty("current_page") Long currentPage,
      @JsonProperty("next_page") Long nextPage,
      @JsonProperty("total_records") long totalRecords,
      @JsonProperty("total_pages") long totalPages)
      implements ModelPage<Model> {
    @Override
    public List<Model> models() {
      return records;
    }

    @Override
    public long total() {
      return totalRecords;
    }
  }

  /** A model. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Model(
      long id,
      @JsonProperty("company_id") Long companyId,
      String name,
      @JsonProperty("display_name") String displayName,
      String description,
      @JsonProperty("license_id") String licenseId,
      Repository repository,
      Collaborators collaborators,
      List<String> tags,
      @JsonProperty("base_model_id") Long baseModelId,
      @JsonProperty("created_at") Instant createdAt,
      @JsonProperty("updated_at") Instant updatedAt,
      @JsonProperty("archived_at") Instant archivedAt,
      Integer version,
      String status)
      implements Listed {
    @Override
    public String key() {
      return name;
    }

    @Override
    public int digest() {
      return Objects.hash(
          id, companyId, name, displayName, description, licenseId, createdAt, updatedAt, version);
    }
  }

  /** The repository. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Repository(String type, String organization) {}

  /** The companies that may use the model. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Collaborators(Access training, Access inference) {}

  /** A list of companies. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Access(String type, List<Long> companies) {}
}
