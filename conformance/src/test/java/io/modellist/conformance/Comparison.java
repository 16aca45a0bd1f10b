package io.modellist.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Sends the same requests to the real server and to the fake, and compares the responses. */
final class Comparison {
  private Comparison() {}

  static Stream<DynamicTest> tests(RealOpenWebUi real, Site fake) {
    Stream<Map.Entry<String, Function<Site, HttpRequest>>> gets =
        targets()
            .map(
                target ->
                    Map.entry(
                        target, site -> Requests.to(site.url() + target, site.key()).build()));
    return Stream.concat(gets, requests().entrySet().stream())
        .map(
            request ->
                dynamicTest(
                    "real = fake: " + request.getKey(),
                    () ->
                        compare(
                            Requests.send(request.getValue().apply(real)),
                            Requests.send(request.getValue().apply(fake)),
                            real.adminId())));
  }

  /** Returns requests with other methods and other credentials. */
  private static Map<String, Function<Site, HttpRequest>> requests() {
    String list = "/api/v1/models/list?order_by=name&direction=asc";
    Map<String, Function<Site, HttpRequest>> requests = new LinkedHashMap<>();
    for (String path : List.of(list, "/api/v1/models/model?id=" + OpenWebUiForms.id(1))) {
      for (String method : List.of("HEAD", "POST", "PUT", "DELETE")) {
        requests.put(
            method + " " + path,
            site ->
                Requests.to(site.url() + path, site.key())
                    .method(method, BodyPublishers.noBody())
                    .build());
      }
      for (String credential :
          List.of("none", "Bearer sk-wrong", "Bearer a.b.c", "Bearer", "Basic YTpi", "sk-wrong")) {
        requests.put(
            path + " with " + credential,
            site -> {
              HttpRequest.Builder request = Requests.to(site.url() + path, "");
              return credential.equals("none")
                  ? request.build()
                  : request.header("Authorization", credential).build();
            });
      }
      requests.put(
          path + " with x-api-key",
          site -> Requests.to(site.url() + path, "").header("x-api-key", site.key()).build());
      requests.put(
          path + " with a wrong x-api-key",
          site -> Requests.to(site.url() + path, "").header("x-api-key", "sk-wrong").build());
    }
    return requests;
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
                "/api/models/list",
                "/api/v1/models/list/",
                "/api/v1/models",
                list + "?order_by=name&direction=asc&tag=EVEN",
                list + "?order_by=name&direction=asc&tag=f%C3%BCnf",
                list + "?order_by=name&direction=asc&tag=vision",
                list + "?order_by=name&direction=asc&tag=eve",
                list + "?order_by=name&direction=asc&query=%25",
                list + "?order_by=name&direction=asc&query=MODEL",
                list + "?order_by=name&direction=asc&query=team",
                list + "?order_by=name&direction=asc&query=%E6%A8%A1",
                list + "?order_by=name&direction=asc&query=%20"),
            Stream.of(1, 5, 6, 7, 10, 21)
                .map(n -> "/api/v1/models/model?id=" + OpenWebUiForms.id(n)))
        .flatMap(targets -> targets);
  }

  private static void compare(
      HttpResponse<String> real, HttpResponse<String> fake, String adminId) {
    assertThat(fake.statusCode()).isEqualTo(real.statusCode());
    String type = type(real);
    assertThat(type(fake)).isEqualTo(type);
    if (type.equals("application/json") && !real.body().isEmpty()) {
      String expected = real.body().replace(adminId, FakeSite.CALLER);
      assertThat(Json.read(fake.body())).isEqualTo(Json.read(expected));
    }
  }

  /** Returns the type of the content without its parameters. */
  static String type(HttpResponse<String> response) {
    return response.headers().firstValue("content-type").orElse("").replaceFirst(";.*", "");
  }
}
