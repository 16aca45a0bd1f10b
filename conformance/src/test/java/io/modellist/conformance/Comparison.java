package io.modellist.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Sends the same requests to the real server and to the fake, and compares the responses. */
final class Comparison {
  private Comparison() {}

  static Stream<DynamicTest> tests(RealOpenWebUi real, Site fake) {
    return targets()
        .map(
            target ->
                dynamicTest(
                    "real = fake: " + target,
                    () -> compare(real.get(target), fake.get(target), real.adminId())));
  }

  private static Stream<String> targets() {
    String list = "/api/v1/models/list";
    // The order of models with equal times is not defined, so only names sort.
    Stream<String> pages =
        Requests.queries(list, "page=1,2,3,4,0,-1", "order_by=name", "direction=asc,desc,up");
    Stream<String> filters =
        Requests.queries(
            list,
            "tag=,even,none",
            "query=,model,base-1,admin",
            "view_option=,created,shared,other",
            "order_by=name");
    return Stream.of(
            pages,
            filters,
            Stream.of(
                list + "?page=abc",
                list + "?page=1.5",
                list + "?page=",
                list + "?page=99999999999999999999",
                "/api/v1/models/model",
                "/api/v1/models/model?id=none",
                "/api/v1/models/nothing",
                "/nothing",
                "/api/models/list"),
            Stream.of(1, 5, 6, 7, 10, 21)
                .map(n -> "/api/v1/models/model?id=" + OpenWebUiForms.id(n)))
        .flatMap(targets -> targets);
  }

  private static void compare(
      HttpResponse<String> real, HttpResponse<String> fake, String adminId) {
    assertThat(fake.statusCode()).isEqualTo(real.statusCode());
    String type = type(real);
    assertThat(type(fake)).isEqualTo(type);
    if (type.equals("application/json")) {
      String expected = real.body().replace(adminId, CopiedOpenWebUi.CALLER);
      assertThat(Json.read(fake.body())).isEqualTo(Json.read(expected));
    }
  }

  private static String type(HttpResponse<String> response) {
    return response.headers().firstValue("content-type").orElse("").replaceFirst(";.*", "");
  }
}
