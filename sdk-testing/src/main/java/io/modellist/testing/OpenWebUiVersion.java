package io.modellist.testing;

import io.modellist.core.ConfigurationException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A version of Open WebUI, and how it differs from others. Versions 0.6.34, 0.6.36, 0.6.37, 0.11.4
 * and 0.12.4 were run; the behavior of others is from the published source.
 */
record OpenWebUiVersion(int major, int minor, int patch) {
  static OpenWebUiVersion of(String text) {
    if (!text.matches("[0-9]{1,4}\\.[0-9]{1,4}\\.[0-9]{1,4}")) {
      throw new ConfigurationException("not a version such as 0.12.4: \"" + text + "\"");
    }
    int[] parts = Arrays.stream(text.split("\\.", -1)).mapToInt(Integer::parseInt).toArray();
    return new OpenWebUiVersion(parts[0], parts[1], parts[2]);
  }

  /**
   * Returns whether the list has its current path. Earlier, it was a bare array at another path.
   */
  boolean hasList() {
    return atLeast(0, 6, 35);
  }

  /** Returns whether the list is a bare array of all models, as in 0.6.35 and 0.6.36. */
  boolean listIsBareArray() {
    return hasList() && !atLeast(0, 6, 37);
  }

  boolean takesApiKeyHeader() {
    return atLeast(0, 9, 0);
  }

  /**
   * Returns whether any scheme in {@code Authorization} is taken for a credential. 0.6.37 takes
   * only bearer tokens and fails if the header has no scheme; 0.11.4 does neither. The version of
   * the change is assumed.
   */
  boolean takesAnyScheme() {
    return atLeast(0, 9, 0);
  }

  /**
   * Returns whether a search covers the owner, and tags beyond ASCII. In 0.6.37 it does not, in
   * 0.11.4 it does. The version of the change is assumed; it is after 0.7.0.
   */
  boolean searchesOwnersAndAllTags() {
    return atLeast(0, 9, 0);
  }

  /** Returns the status for a missing model. */
  int missingStatus() {
    return atLeast(0, 7, 0) ? 404 : 401;
  }

  /**
   * Returns an entry as this version sends it alone: without its owner, as recorded. Versions
   * before 0.7.0 do not have the field.
   */
  @Nullable Object singleForm(@Nullable Object entry) {
    if (!(entry instanceof Map<?, ?> model)) {
      return entry;
    }
    Map<Object, @Nullable Object> form = form(model);
    if (atLeast(0, 7, 0)) {
      form.replace("user", null);
    } else {
      form.remove("user");
    }
    return form;
  }

  /** Returns an entry as this version sends it in a list: from 0.11.0 on, without profile image. */
  @Nullable Object listForm(@Nullable Object entry) {
    if (!(entry instanceof Map<?, ?> model)) {
      return entry;
    }
    Map<Object, @Nullable Object> form = form(model);
    if (atLeast(0, 11, 0) && model.get("meta") instanceof Map<?, ?> meta) {
      Map<Object, @Nullable Object> shorter = new LinkedHashMap<>(meta);
      shorter.remove("profile_image_url");
      form.put("meta", shorter);
    }
    return form;
  }

  /** Returns the fields that this version has. */
  private Map<Object, @Nullable Object> form(Map<?, ?> model) {
    Map<Object, @Nullable Object> form = new LinkedHashMap<>(model);
    if (!atLeast(0, 7, 0)) {
      form.remove("write_access");
    }
    if (!atLeast(0, 8, 0) && form.containsKey("access_grants")) {
      form.remove("access_grants");
      form.put("access_control", null);
    }
    if (!atLeast(0, 12, 0)) {
      form.remove("version_id");
    }
    return form;
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + patch;
  }

  private boolean atLeast(int wantedMajor, int wantedMinor, int wantedPatch) {
    int[] mine = {major, minor, patch};
    int[] wanted = {wantedMajor, wantedMinor, wantedPatch};
    return Arrays.compare(mine, wanted) >= 0;
  }
}
