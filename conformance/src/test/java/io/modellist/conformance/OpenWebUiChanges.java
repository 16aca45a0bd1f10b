package io.modellist.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.modellist.core.Consistency;
import io.modellist.core.ListingIterator;
import io.modellist.core.SortDirection;
import io.modellist.openwebui.OpenWebUiClient;
import io.modellist.openwebui.OpenWebUiModel;
import io.modellist.openwebui.OpenWebUiSort;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Listings of a real server while models are deleted and created between two pages. */
final class OpenWebUiChanges {
  private static final int PAGE = 30;

  private final RealOpenWebUi real;

  private OpenWebUiChanges(RealOpenWebUi real) {
    this.real = real;
  }

  static Stream<DynamicTest> tests(RealOpenWebUi real) {
    OpenWebUiChanges changes = new OpenWebUiChanges(real);
    return Stream.of(
        dynamicTest("real: AS_SERVED misses a model after a deletion", changes::missed),
        dynamicTest("real: COMPLETE misses none after a deletion", changes::foundAgain),
        dynamicTest("real: AS_SERVED repeats a model after a creation", changes::repeated),
        dynamicTest("real: DISTINCT repeats none after a creation", changes::distinct),
        dynamicTest("real: COMPLETE has all models once after a creation", changes::complete));
  }

  private void missed() {
    List<String> listed = whileDeleting(Consistency.AS_SERVED);

    Set<String> survivors = all();
    listed.forEach(survivors::remove);
    assertThat(survivors).hasSize(1);
  }

  private void foundAgain() {
    List<String> listed = whileDeleting(Consistency.COMPLETE);

    assertThat(listed).doesNotHaveDuplicates().containsAll(all());
  }

  private void repeated() {
    List<String> listed = whileCreating(Consistency.AS_SERVED);

    assertThat(listed).hasSize(all().size() + 1);
    assertThat(new TreeSet<>(listed)).isEqualTo(all());
  }

  private void distinct() {
    List<String> listed = whileCreating(Consistency.DISTINCT);

    assertThat(listed).containsExactlyInAnyOrderElementsOf(all());
  }

  private void complete() {
    List<String> listed = whileCreating(Consistency.COMPLETE);

    assertThat(listed).doesNotHaveDuplicates().containsAll(all());
  }

  /** Deletes a model that was delivered, and restores it after the listing. */
  private List<String> whileDeleting(Consistency consistency) {
    List<String> listed = list(consistency, () -> real.delete(OpenWebUiForms.id(1)));
    real.create(OpenWebUiForms.model(1));
    return listed;
  }

  /** Creates a model before the ones that were delivered, and deletes it after the listing. */
  private List<String> whileCreating(Consistency consistency) {
    Map<String, Object> early = new LinkedHashMap<>(OpenWebUiForms.model(1));
    early.put("id", "early");
    early.put("name", "A model before all others");
    List<String> listed = list(consistency, () -> real.create(early));
    real.delete("early");
    listed.remove("early");
    return listed;
  }

  /** Lists by name, with a change after the first page. */
  private List<String> list(Consistency consistency, Runnable change) {
    List<String> listed = new ArrayList<>();
    try (OpenWebUiClient client = real.client()) {
      ListingIterator<OpenWebUiModel> models =
          client
              .listModels(q -> q.sort(OpenWebUiSort.NAME, SortDirection.ASCENDING))
              .consistency(consistency)
              .iterator();
      while (listed.size() < PAGE) {
        listed.add(models.next().id());
      }
      change.run();
      models.forEachRemaining(model -> listed.add(model.id()));
    }
    return listed;
  }

  /** Returns the ids on the server, as one quiet listing has them. */
  private Set<String> all() {
    try (OpenWebUiClient client = real.client()) {
      Set<String> ids = new TreeSet<>();
      client.listModels().forEach(model -> ids.add(model.id()));
      return ids;
    }
  }
}
