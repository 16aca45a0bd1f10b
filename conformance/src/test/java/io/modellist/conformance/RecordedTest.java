package io.modellist.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.modellist.core.AuthenticationException;
import io.modellist.openwebui.OpenWebUiClient;
import io.modellist.openwebui.OpenWebUiModel;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The SDK and the fake, held against responses that were recorded from older servers. */
class RecordedTest {
  @ParameterizedTest
  @ValueSource(strings = {"0.6.37", "0.11.4"})
  void theSdkReadsAllPages(String version) throws IOException {
    try (RecordedSite site = new RecordedSite(version);
        OpenWebUiClient client = site.client()) {
      List<OpenWebUiModel> models = client.listModels().toList();

      assertThat(models)
          .extracting(OpenWebUiModel::id)
          .containsExactlyInAnyOrderElementsOf(OpenWebUiForms.ids(Recorded.MODELS, n -> true));
      assertThat(models).flatExtracting(OpenWebUiModel::problems).isEmpty();
      assertThat(site.seen()).containsExactly(Recorded.PAGE_1.target(), Recorded.PAGE_2.target());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sk-wrong", "a.b.c"})
  void theSdkSaysThatAKeyIsWrong(String key) throws IOException {
    for (String version : List.of("0.6.36", "0.6.37", "0.11.4")) {
      try (RecordedSite site = new RecordedSite(version);
          OpenWebUiClient client = site.client(key)) {
        assertThatThrownBy(() -> client.listModels().toList())
            .isInstanceOf(AuthenticationException.class);
        assertThat(site.seen()).hasSize(1);
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> listsWithoutPages() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String version : List.of("0.6.34", "0.6.36")) {
      RecordedSite site = new RecordedSite(version);
      OldListChecks.tests(version + ": ", site, Recorded.MODELS).forEach(tests::add);
      tests.add(dynamicTest(version + ": close", site::close));
    }
    return tests.stream();
  }

  @ParameterizedTest
  @EnumSource
  void theFakeAnswersLikeTheServer(Recorded request) throws IOException {
    for (String version : Recorded.VERSIONS) {
      try (FakeSite fake = FakeSite.ofRecorded(version)) {
        Recorded.Response expected = request.response(version);
        HttpResponse<String> actual =
            Requests.get(fake.url() + request.target(), request.key().text(fake.key()));

        assertThat(actual.statusCode()).as(version).isEqualTo(expected.status());
        assertThat(Comparison.type(actual)).as(version).isEqualTo(expected.type());
        String body = expected.body().replace(Recorded.owner(version), FakeSite.CALLER);
        if (expected.type().equals("application/json")) {
          assertThat(Json.read(actual.body())).as(version).isEqualTo(Json.read(body));
        }
      }
    }
  }
}
