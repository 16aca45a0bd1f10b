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

/** Compares the set of fingerprints with a set of ids. */
@AddLifecycleHook(Tries.class)
class SeenIdsPropertiesTest {
  @SeededProperty
  void theSetContainsTheIdsThatWereAdded(@ForAll("ids") List<String> ids) {
    SeenIds seen = new SeenIds();
    Set<String> expected = new HashSet<>();
    for (String id : ids) {
      assertThat(seen.contains(id)).as(() -> shown(id)).isEqualTo(expected.contains(id));
      seen.add(id);
      expected.add(id);
      assertThat(seen.contains(id)).as(() -> shown(id)).isTrue();
    }
  }

  /** Returns code units, because a terminal shows unpaired surrogates as question marks. */
  private static String shown(String id) {
    return id.chars().mapToObj("%04x"::formatted).toList() + " among others";
  }

  /**
   * Returns ids of few characters, so that ids repeat. Some characters are unpaired surrogates,
   * which UTF-8 cannot encode, and the bytes of one character equal the bits of such a surrogate.
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
