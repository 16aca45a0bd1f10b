package io.modellist.core.internal;

import io.modellist.core.ApiError;
import io.modellist.core.CallListener;
import io.modellist.core.Credential;
import io.modellist.core.FieldProblem;
import io.modellist.core.Listing;
import io.modellist.core.ResponseLimits;
import io.modellist.core.RetryBudget;
import io.modellist.core.RetryPolicy;
import io.modellist.core.spi.Dialect;
import io.modellist.core.spi.ErrorBody;
import io.modellist.core.spi.ListRequest;
import io.modellist.core.spi.Paging;
import io.modellist.core.spi.Parameter;
import io.modellist.core.spi.RequestPath;
import io.modellist.core.spi.Service;
import io.modellist.core.spi.WirePage;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import okhttp3.HttpUrl;

/**
 * A service without a network: a list of ids, a way to page over it, and a script of what goes
 * wrong. It is the transport and the decoder at once, so that a walk runs over it as over HTTP.
 */
final class Simulation implements Transport, Decoder<TestModel> {
  /** What the service says of a page beside its entries. */
  record Said(
      List<TestModel> items,
      Long number,
      Long offset,
      Long limit,
      Long totalItems,
      Long totalPages,
      Boolean hasNext,
      String nextPosition)
      implements WirePage<TestModel> {
    static Said of(List<TestModel> items) {
      return new Said(items, null, null, null, null, null, null, null);
    }

    Said total(long total) {
      return new Said(items, number, offset, limit, total, totalPages, hasNext, nextPosition);
    }

    Said pages(long page, long pages) {
      return new Said(items, page, offset, limit, totalItems, pages, hasNext, nextPosition);
    }

    Said more(Boolean more) {
      return new Said(items, number, offset, limit, totalItems, totalPages, more, nextPosition);
    }

    Said next(String next) {
      return new Said(items, number, offset, limit, totalItems, totalPages, hasNext, next);
    }

    Said offset(long start, long size) {
      return new Said(items, number, start, size, totalItems, totalPages, hasNext, nextPosition);
    }
  }

  final FakeTime time = new FakeTime();
  final List<HttpUrl> asked = new ArrayList<>();
  final Map<Integer, Fault> faults = new HashMap<>();
  final Map<Integer, Runnable> changes = new HashMap<>();
  final List<String> ids = new ArrayList<>();
  final Paging paging;
  RetryPolicy retry = RetryPolicy.DEFAULT.withMaxAttempts(1);
  RetryBudget retryBudget = RetryBudget.DEFAULT;
  CallListener listener = new CallListener() {};
  Duration takes = Duration.ZERO;
  UnaryOperator<String> mask = text -> text;
  private final Function<HttpUrl, Said> service;
  private Said pending;

  private Simulation(Paging paging, Function<HttpUrl, Said> service) {
    this.paging = paging;
    this.service = service;
  }

  static Simulation of(Paging paging, Function<HttpUrl, Said> service) {
    return new Simulation(paging, service);
  }

  /** Page numbers and a total of items, as Open WebUI does it. */
  static Simulation pageNumbers(int models, int pageSize) {
    Simulation[] self = new Simulation[1];
    self[0] =
        of(
            Paging.pageNumber("page", pageSize),
            url -> {
              int page = Integer.parseInt(url.queryParameter("page"));
              return self[0].slice((page - 1) * pageSize, pageSize).total(self[0].ids.size());
            });
    self[0].fill(models);
    return self[0];
  }

  /** Offsets and a total, as TrueFoundry does it. */
  static Simulation offsets(int models, int pageSize) {
    Simulation[] self = new Simulation[1];
    self[0] =
        of(
            Paging.offset("offset", pageSize),
            url -> {
              int offset = Integer.parseInt(url.queryParameter("offset"));
              return self[0]
                  .slice(offset, pageSize)
                  .total(self[0].ids.size())
                  .offset(offset, pageSize);
            });
    self[0].fill(models);
    return self[0];
  }

  /** Page numbers and a has-next sign, as the registry does it. */
  static Simulation hasNext(int models, int pageSize) {
    Simulation[] self = new Simulation[1];
    self[0] =
        of(
            Paging.pageNumber("page", pageSize),
            url -> {
              int page = Integer.parseInt(url.queryParameter("page"));
              return self[0]
                  .slice((page - 1) * pageSize, pageSize)
                  .more(page * pageSize < self[0].ids.size());
            });
    self[0].fill(models);
    return self[0];
  }

  void fill(int models) {
    IntStream.rangeClosed(1, models).forEach(i -> ids.add("m" + i));
  }

  Said slice(int from, int size) {
    int start = Math.min(from, ids.size());
    return items(ids.subList(start, Math.min(start + size, ids.size())));
  }

  static Said items(List<String> ids) {
    return Said.of(ids.stream().map(id -> id == null ? null : new TestModel(id)).toList());
  }

  Listing<TestModel> listing() {
    return listing(List.of());
  }

  Listing<TestModel> listing(List<Parameter> parameters) {
    return new LazyListing<>(
        new ListingPlan<>(link(), new ListRequest(RequestPath.of("models"), parameters, paging)));
  }

  ServiceLink<TestModel> link() {
    ClientSettings settings =
        new ClientSettings(
            HttpUrl.get("http://localhost/"),
            Credential.none(),
            Map.of(),
            retry,
            retryBudget,
            Duration.ofSeconds(30),
            Duration.ofSeconds(10),
            Duration.ofMinutes(2),
            ResponseLimits.DEFAULT,
            false,
            null,
            listener,
            time);
    return new ServiceLink<>(new SimulatedDialect(), settings, this, this, new Stop());
  }

  @Override
  public <T> Outcome<T> attempt(
      HttpUrl url, Map<String, String> headers, Reading<T> reading, Duration limit, Stop stop) {
    if (Thread.currentThread().isInterrupted()) {
      return new Outcome.Failed<>(new Fault.Cancelled(true), 0);
    }
    if (stop.isSet()) {
      return new Outcome.Failed<>(new Fault.Cancelled(false), 0);
    }
    asked.add(url);
    int number = asked.size();
    changes.getOrDefault(number, () -> {}).run();
    if (takes.compareTo(limit) > 0) {
      time.pass(limit);
      return new Outcome.Failed<>(new Fault.OutOfTime(Fault.Scope.ATTEMPT, limit), 1);
    }
    time.pass(takes);
    if (faults.containsKey(number)) {
      return new Outcome.Failed<>(faults.get(number), 1);
    }
    pending = service.apply(url);
    try {
      T value = reading.success(InputStream.nullInputStream(), UnaryOperator.identity());
      return new Outcome.Delivered<>(value, new Answer(200, Map.of()), 1);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public DecodedPage<TestModel> page(InputStream body, UnaryOperator<String> mask) {
    Map<Integer, FieldProblem> bad = new HashMap<>();
    for (int i = 0; i < pending.items().size(); i++) {
      if (pending.items().get(i) == null) {
        bad.put(i, new FieldProblem("/id", "null", "has no id"));
      }
    }
    return new DecodedPage<>(pending, pending.items(), bad, List.of());
  }

  @Override
  public TestModel model(InputStream body, UnaryOperator<String> mask) {
    return new TestModel("one");
  }

  @Override
  public String mask(String text) {
    return mask.apply(text);
  }

  @Override
  public void close() {}

  static Fault refused(int status, Map<String, List<String>> headers) {
    return new Fault.Refused(
        new Answer(status, headers), new ApiError(status, "made_up", "words", List.of(), "words"));
  }

  private record SimulatedDialect() implements Dialect<TestModel> {
    @Override
    public Service service() {
      return new Service("simulated", "SIMULATED_KEY", "SIMULATED_URL", null);
    }

    @Override
    public Class<TestModel> modelType() {
      return TestModel.class;
    }

    @Override
    public Class<? extends WirePage<TestModel>> pageType() {
      return Said.class;
    }

    @Override
    public ApiError error(int status, ErrorBody body) {
      return ApiError.unrecognized(body.text());
    }
  }
}
