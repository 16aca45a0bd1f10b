package io.modellist.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.modellist.core.Bookmark;
import io.modellist.core.Consistency;
import io.modellist.core.Listing;
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

/** Listings of a server while models are deleted and created between two pages. */
final class OpenWebUiChanges {
  private static final int PAGE = 30;

  private final EditableSite site;

  private OpenWebUiChanges(EditableSite site) {
    this.site = site;
  }

  static Stream<DynamicTest> tests(String prefix, EditableSite site) {
    OpenWebUiChanges changes = new OpenWebUiChanges(site);
    Map<String, Runnable> checks = new LinkedHashMap<>();
    checks.put("AS_SERVED misses a model after a deletion", changes::missed);
    checks.put("DISTINCT misses a model after a deletion", changes::missedOnce);
    checks.put("COMPLETE misses none after a deletion", changes::foundAgain);
    checks.put("AS_SERVED repeats a model after a creation", changes::repeated);
    checks.put("DISTINCT repeats none after a creation", changes::distinct);
    checks.put("COMPLETE has all models once after a creation", changes::complete);
    checks.put("COMPLETE, oldest first, misses none after a deletion", changes::oldestFirst);
    checks.put("COMPLETE has all models once after many changes", changes::manyChanges);
    checks.put("a bookmark from before a deletion skips nothing", changes::resumed);
    return checks.entrySet().stream()
        .map(check -> dynamicTest(prefix + check.getKey(), check.getValue()::run));
  }

  private void missed() {
    List<String> listed = whileDeleting(Consistency.AS_SERVED);

    assertThat(missing(listed)).hasSize(1);
  }

  private void missedOnce() {
    List<String> listed = whileDeleting(Consistency.DISTINCT);

    assertThat(listed).doesNotHaveDuplicates();
    assertThat(missing(listed)).hasSize(1);
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

  private void oldestFirst() {
    try (OpenWebUiClient client = site.client()) {
      ListingIterator<OpenWebUiModel> models =
          client.listModels().consistency(Consistency.COMPLETE).iterator();
      List<String> listed = new ArrayList<>();
      take(models, PAGE, listed);
      String first = listed.get(0);
      site.delete(first);
      models.forEachRemaining(model -> listed.add(model.id()));
      Set<String> survivors = all();
      restore(first);

      assertThat(listed).doesNotHaveDuplicates().containsAll(survivors);
    }
  }

  /** Deletes delivered models and creates earlier ones, more of the former. */
  private void manyChanges() {
    int changes = 12;
    List<String> created = new ArrayList<>();
    List<String> deleted = new ArrayList<>();
    List<String> listed = new ArrayList<>();
    try (OpenWebUiClient client = site.client()) {
      ListingIterator<OpenWebUiModel> models =
          byName(client).consistency(Consistency.COMPLETE).iterator();
      for (int n = 1; n <= changes; n++) {
        take(models, 3, listed);
        if (n % 3 == 0) {
          create("many-" + n, "A model before all others, " + n);
          created.add("many-" + n);
        }
        String last = listed.get(listed.size() - 1);
        site.delete(last);
        deleted.add(last);
      }
      models.forEachRemaining(model -> listed.add(model.id()));
    }

    Set<String> stayed = all();
    created.forEach(stayed::remove);
    created.forEach(site::delete);
    deleted.forEach(this::restore);

    assertThat(stayed).hasSizeGreaterThan(changes);
    assertThat(listed).doesNotHaveDuplicates().containsAll(stayed);
  }

  private void resumed() {
    try (OpenWebUiClient client = site.client()) {
      ListingIterator<OpenWebUiModel> models = byName(client).iterator();
      List<String> listed = new ArrayList<>();
      take(models, PAGE + 5, listed);
      Bookmark place = models.bookmark();
      models.close();
      List<String> deleted = List.copyOf(listed.subList(0, 3));
      deleted.forEach(site::delete);

      byName(client).from(place).forEach(model -> listed.add(model.id()));
      Set<String> survivors = all();
      deleted.forEach(this::restore);

      assertThat(listed).doesNotHaveDuplicates().containsAll(survivors);
    }
  }

  /** Deletes a model that was delivered, and restores it after the listing. */
  private List<String> whileDeleting(Consistency consistency) {
    List<String> listed = list(consistency, () -> site.delete(OpenWebUiForms.id(1)));
    restore(OpenWebUiForms.id(1));
    return listed;
  }

  /** Creates a model before the ones that were delivered, and deletes it after the listing. */
  private List<String> whileCreating(Consistency consistency) {
    List<String> listed = list(consistency, () -> create("early", "A model before all others"));
    site.delete("early");
    listed.remove("early");
    return listed;
  }

  private void create(String id, String name) {
    Map<String, Object> early = new LinkedHashMap<>(OpenWebUiForms.model(2));
    early.put("id", id);
    early.put("name", name);
    site.create(early);
  }

  private void restore(String id) {
    site.create(OpenWebUiForms.model(OpenWebUiForms.number(id)));
  }

  /** Lists by name, with a change after the first page. */
  private List<String> list(Consistency consistency, Runnable change) {
    List<String> listed = new ArrayList<>();
    try (OpenWebUiClient client = site.client()) {
      ListingIterator<OpenWebUiModel> models = byName(client).consistency(consistency).iterator();
      take(models, PAGE, listed);
      change.run();
      models.forEachRemaining(model -> listed.add(model.id()));
    }
    return listed;
  }

  private static Listing<OpenWebUiModel> byName(OpenWebUiClient client) {
    return client.listModels(q -> q.sort(OpenWebUiSort.NAME, SortDirection.ASCENDING));
  }

  private static void take(ListingIterator<OpenWebUiModel> models, int count, List<String> listed) {
    for (int n = 0; n < count; n++) {
      listed.add(models.next().id());
    }
  }

  /** Returns the models on the server that are not among those that were listed. */
  private Set<String> missing(List<String> listed) {
    Set<String> survivors = all();
    listed.forEach(survivors::remove);
    return survivors;
  }

  /** Returns the ids on the server, as one quiet listing has them. */
  private Set<String> all() {
    try (OpenWebUiClient client = site.client()) {
      Set<String> ids = new TreeSet<>();
      client.listModels().forEach(model -> ids.add(model.id()));
      return ids;
    }
  }
}
