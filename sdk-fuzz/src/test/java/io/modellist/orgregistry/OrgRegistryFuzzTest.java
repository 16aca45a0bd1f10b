package io.modellist.orgregistry;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.modellist.core.internal.call.RefusalClaims;
import io.modellist.core.internal.json.PageClaims;

/** Fuzzes the bodies of the organization registry: its pages and its refusals. */
class OrgRegistryFuzzTest {
  private static final OrgRegistryDialect DIALECT = new OrgRegistryDialect();
  private static final PageClaims<OrgRegistryModel> PAGES = PageClaims.of(DIALECT, "models");

  @DictionaryFile(resourcePath = "/dictionaries/json.dict")
  @DictionaryFile(resourcePath = "/dictionaries/orgregistry.dict")
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
