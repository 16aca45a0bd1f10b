package io.modellist.core.internal.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.SeededProperty;
import io.modellist.core.Tries;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Compares the set of hashes with a set of ids. */
@AddLifecycleHook(Tries.class)
class SeenIdsPropertiesTest {
  @SeededProperty
  void theSetKnowsTheIdsThatWereAdded(@ForAll("ids") List<String> ids) {
    SeenIds hashes = new SeenIds();
    Set<String> truth = new HashSet<>();
    for (String id : ids) {
      assertThat(hashes.contains(id)).as(() -> shown(id)).isEqualTo(truth.contains(id));
      hashes.add(id);
      truth.add(id);
      assertThat(hashes.contains(id)).as(() -> shown(id)).isTrue();
    }
  }

  /** With the halves of characters that a terminal shows as question marks. */
  private static String shown(String id) {
    return id.chars().mapToObj("%04x"::formatted).toList() + " among others";
  }

  /**
   * Few characters, so that ids repeat; some that UTF-8 has no bytes for, and one whose bytes are
   * the bits of such a one.
   */
  @Provide
  Arbitrary<List<String>> ids() {
    return Arbitraries.strings()
        .withChars('a', '?', '\0', '\ud800', '\udc00', '\ud8a0', '\u0620', '\ufffd')
        .ofMaxLength(3)
        .list()
        .ofMaxSize(60);
  }
}
