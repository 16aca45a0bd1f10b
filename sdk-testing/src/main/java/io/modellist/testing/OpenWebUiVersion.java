package io.modellist.testing;

import io.modellist.core.ConfigurationException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a version of Open WebUI does differently. 0.6.34, 0.6.36, 0.6.37 and 0.12.4 were run, the
 * rest is from the published source.
 */
record OpenWebUiVersion(int major, int minor, int patch) {
  static OpenWebUiVersion of(String text) {
    if (!text.matches("[0-9]{1,4}\\.[0-9]{1,4}\\.[0-9]{1,4}")) {
      throw new ConfigurationException("not a version such as 0.12.4: \"" + text + "\"");
    }
    int[] parts = Arrays.stream(text.split("\\.", -1)).mapToInt(Integer::parseInt).toArray();
    return new OpenWebUiVersion(parts[0], parts[1], parts[2]);
  }

  /** Before, the list was a bare array under another path. */
  boolean hasList() {
    return atLeast(0, 6, 35);
  }

  /** Two versions had the path already, and sent everything at once. */
  boolean listIsBareArray() {
    return hasList() && !atLeast(0, 6, 37);
  }

  boolean takesApiKeyHeader() {
    return atLeast(0, 9, 0);
  }

  /** The status for a model that is not there. */
  int missing() {
    return atLeast(0, 7, 0) ? 404 : 401;
  }

  /** An entry as this version sends it alone. */
  @Nullable Object wholeForm(@Nullable Object entry) {
    if (!(entry instanceof Map<?, ?> model)) {
      return entry;
    }
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

  /** An entry as this version sends it in a list: from 0.11.0 on without the profile image. */
  @Nullable Object listForm(@Nullable Object entry) {
    Object whole = wholeForm(entry);
    if (atLeast(0, 11, 0)
        && whole instanceof Map<?, ?> model
        && model.get("meta") instanceof Map<?, ?> meta) {
      Map<Object, @Nullable Object> form = new LinkedHashMap<>(model);
      Map<Object, @Nullable Object> shorter = new LinkedHashMap<>(meta);
      shorter.remove("profile_image_url");
      form.put("meta", shorter);
      return form;
    }
    return whole;
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
