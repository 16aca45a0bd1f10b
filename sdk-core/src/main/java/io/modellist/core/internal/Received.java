package io.modellist.core.internal;

import io.modellist.core.FieldProblem;
import io.modellist.core.Model;
import io.modellist.core.ResponseInfo;
import io.modellist.core.spi.PageFacts;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A page of a walk.
 *
 * @param facts what it told
 * @param decoded what it holds
 * @param response the answer that brought it
 * @param verdict what follows it
 */
record Received<M extends Model>(
    PageFacts facts, DecodedPage<M> decoded, ResponseInfo response, EndOfList.Verdict verdict) {
  int size() {
    return decoded.entries().size();
  }

  /** Null where the entry could not be delivered. */
  @Nullable M entry(int index) {
    return decoded.entries().get(index);
  }

  boolean holds(String id) {
    for (M entry : decoded.entries()) {
      if (entry != null && entry.id().equals(id)) {
        return true;
      }
    }
    return false;
  }

  FieldProblem badEntry(int index) {
    return Objects.requireNonNull(decoded.badEntries().get(index), "why an entry is bad");
  }

  /** The fingerprint of the last entry before the index that has an id; null when none has. */
  @Nullable Long itemBefore(int index) {
    for (int i = Math.min(index, size()) - 1; i >= 0; i--) {
      M entry = entry(i);
      if (entry != null) {
        return Fingerprint.of(entry.id());
      }
    }
    return null;
  }

  /** The index behind the entry with this fingerprint; -1 when it is not on this page. */
  int indexBehind(long item) {
    for (int i = 0; i < size(); i++) {
      M entry = entry(i);
      if (entry != null && Fingerprint.of(entry.id()) == item) {
        return i + 1;
      }
    }
    return -1;
  }
}
