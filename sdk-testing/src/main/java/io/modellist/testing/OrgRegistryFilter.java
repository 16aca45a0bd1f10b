package io.modellist.testing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The registry's filters. Those that the request does not set are empty. */
record OrgRegistryFilter(
    boolean includePublic,
    String name,
    String search,
    List<String> licenses,
    List<String> frameworks,
    List<String> sizeCategories,
    List<String> tags,
    List<String> taskCategories) {
  static OrgRegistryFilter none() {
    return new OrgRegistryFilter(
        false, "", "", List.of(), List.of(), List.of(), List.of(), List.of());
  }

  static OrgRegistryFilter of(SeenRequest request) {
    return new OrgRegistryFilter(
        request.parameter("include_public").filter("true"::equals).isPresent(),
        request.parameter("name").orElse(""),
        request.parameter("search").orElse(""),
        request.parameters("license"),
        request.parameters("framework"),
        request.parameters("size_category"),
        request.parameters("tags"),
        request.parameters("task_categories"));
  }

  boolean matches(@Nullable Object entry, String org) {
    String fullName = WireForm.text(entry, "name");
    // A test may add an entry without a name, which then belongs to the organization.
    boolean own = !fullName.contains("/") || fullName.startsWith(org + "/");
    return (own || includePublic)
        && (name.isEmpty() || fullName.equals(name) || fullName.equals(org + "/" + name))
        && (WireForm.contains(fullName, search)
            || WireForm.contains(WireForm.text(entry, "summary"), search))
        && isOneOf(licenses, WireForm.text(entry, "license"))
        && isOneOf(frameworks, WireForm.text(entry, "framework"))
        && isOneOf(sizeCategories, WireForm.text(entry, "size_category"))
        && WireForm.names(entry, "tags").toList().containsAll(tags)
        && WireForm.names(entry, "task_categories").toList().containsAll(taskCategories);
  }

  // The service's own client sends several values of these, of which a model can have only one.
  private static boolean isOneOf(List<String> wanted, String value) {
    return wanted.stream().allMatch(String::isEmpty) || wanted.contains(value);
  }
}
