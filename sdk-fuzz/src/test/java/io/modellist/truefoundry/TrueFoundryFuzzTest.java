package io.modellist.truefoundry;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.modellist.core.internal.call.RefusalClaims;
import io.modellist.core.internal.json.PageClaims;

/** Fuzzes the bodies of TrueFoundry: its pages and its refusals. */
class TrueFoundryFuzzTest {
  private static final TrueFoundryDialect DIALECT =
      new TrueFoundryDialect(TrueFoundryClient.ML_PREFIX);
  private static final PageClaims<TrueFoundryModel> PAGES = PageClaims.of(DIALECT, "data");

  @DictionaryFile(resourcePath = "/dictionaries/json.dict")
  @DictionaryFile(resourcePath = "/dictionaries/truefoundry.dict")
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
