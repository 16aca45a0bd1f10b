package io.modellist.narrative;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.modellist.core.internal.call.RefusalClaims;
import io.modellist.core.internal.json.PageClaims;

/** Fuzzes the bodies of Narrative: its pages and its refusals. */
class NarrativeFuzzTest {
  private static final NarrativeDialect DIALECT = new NarrativeDialect();
  private static final PageClaims<NarrativeModel> PAGES = PageClaims.of(DIALECT, "records");

  @DictionaryFile(resourcePath = "/dictionaries/json.dict")
  @DictionaryFile(resourcePath = "/dictionaries/narrative.dict")
  @FuzzTest
  void pages(byte[] body) {
    PAGES.check(body);
  }

  @DictionaryFile(resourcePath = "/dictionaries/json.dict")
  @DictionaryFile(resourcePath = "/dictionaries/refusals.dict")
  @FuzzTest
  void refusals(byte[] body) {
    RefusalClaims.check(DIALECT, body);
  }
}
