package io.modellist.openwebui;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.modellist.core.internal.call.RefusalClaims;
import io.modellist.core.internal.json.PageClaims;

/** Fuzzes the bodies of Open WebUI: its pages and its refusals. */
class OpenWebUiFuzzTest {
  private static final OpenWebUiDialect DIALECT = new OpenWebUiDialect("/api/v1/models/list");
  private static final PageClaims<OpenWebUiModel> PAGES = PageClaims.of(DIALECT, "items");

  @DictionaryFile(resourcePath = "/dictionaries/json.dict")
  @DictionaryFile(resourcePath = "/dictionaries/openwebui.dict")
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
