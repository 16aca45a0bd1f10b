package io.modellist.core.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.modellist.core.ApiError;
import io.modellist.core.CallListener;
import io.modellist.core.Credential;
import io.modellist.core.FieldProblem;
import io.modellist.core.Listing;
import io.modellist.core.Model;
import io.modellist.core.ResponseLimits;
import io.modellist.core.RetryBudget;
import io.modellist.core.RetryPolicy;
import io.modellist.core.internal.RetryAfter;
import io.modellist.core.internal.call.AttemptResult;
import io.modellist.core.internal.call.AttemptResult.Answer;
import io.modellist.core.internal.call.Cancellation;
import io.modellist.core.internal.call.ClientContext;
import io.modellist.core.internal.call.ClientSettings;
import io.modellist.core.internal.call.Failure;
import io.modellist.core.internal.call.Transport;
import io.modellist.core.internal.json.BodyDecoder;
import io.modellist.core.internal.json.Notes;
import io.modellist.core.internal.listing.LazyListing;
import io.modellist.core.spi.Dialect;
import io.modellist.core.spi.ErrorBody;
import io.modellist.core.spi.ListRequest;
import io.modellist.core.spi.Paging;
import io.modellist.core.spi.Parameter;
import io.modellist.core.spi.RequestPath;
import io.modellist.core.spi.Service;
import io.modellist.core.spi.WirePage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
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
 * A service without a network: a list of ids, a way to page over it, and a script of failures. It
 * is the transport and the decoder, so that a walk runs over it as over HTTP.
 */
public final class Simulation implements Transport {
  /** A page of the simulated service; {@code null} models are entries that cannot be delivered. */
  public record Said(
      List<TestModel> items,
      Long number,
      Long offset,
      Long limit,
      Long totalItems,
      Long totalPages,
      Boolean hasNext,
      String nextPosition)
      implements WirePage<TestModel> {
    public static Said of(List<TestModel> items) {
      return new Said(items, null, null, null, null, null, null, null);
    }

    public Said total(long total) {
      return new Said(items, number, offset, limit, total, totalPages, hasNext, nextPosition);
    }

    public Said pages(long page, long pages) {
      return new Said(items, page, offset, limit, totalItems, pages, hasNext, nextPosition);
    }

    public Said more(Boolean more) {
      return new Said(items, number, offset, limit, totalItems, totalPages, more, nextPosition);
    }

    public Said next(String next) {
      return new Said(items, number, offset, limit, totalItems, totalPages, hasNext, next);
    }

    public Said offset(long start, long size) {
      return new Said(items, number, start, size, totalItems, totalPages, hasNext, nextPosition);
    }
  }

  public final FakeTime time = new FakeTime();
  public final List<HttpUrl> asked = new ArrayList<>();
  public final Map<Integer, Failure> failures = new HashMap<>();
  public final Map<Integer, Runnable> changes = new HashMap<>();
  public final List<String> ids = new ArrayList<>();
  public final Paging paging;
  public RetryPolicy retry = RetryPolicy.DEFAULT.withMaxAttempts(1);
  public RetryBudget retryBudget = RetryBudget.DEFAULT;
  public CallListener listener = new CallListener() {};
  public Duration takes = Duration.ZERO;
  public UnaryOperator<String> mask = text -> text;
  private final Function<HttpUrl, Said> service;

  private Simulation(Paging paging, Function<HttpUrl, Said> service) {
    this.paging = paging;
    this.service = service;
  }

  public static Simulation of(Paging paging, Function<HttpUrl, Said> service) {
    return new Simulation(paging, service);
  }

  /** Page numbers and a total of items, as Open WebUI does it. */
  public static Simulation pageNumbers(int models, int pageSize) {
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
  public static Simulation offsets(int models, int pageSize) {
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
  public static Simulation hasNext(int models, int pageSize) {
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

  public void fill(int models) {
    IntStream.rangeClosed(1, models).forEach(i -> ids.add("m" + i));
  }

  public Said slice(int from, int size) {
    int start = Math.min(from, ids.size());
    return items(ids.subList(start, Math.min(start + size, ids.size())));
  }

  public static Said items(List<String> ids) {
    return Said.of(ids.stream().map(id -> id == null ? null : new TestModel(id)).toList());
  }

  public Listing<TestModel> listing() {
    return listing(List.of());
  }

  public Listing<TestModel> listing(List<Parameter> parameters) {
    return listing(context(), parameters);
  }

  /** Returns a listing of this service with other decoders, for instance. */
  public <M extends Model> Listing<M> listing(
      ClientContext<M> context, List<Parameter> parameters) {
    return new LazyListing<>(
        context, new ListRequest(RequestPath.of("models"), parameters, paging));
  }

  public ClientContext<TestModel> context() {
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
    return new ClientContext<>(
        new SimulatedDialect(), settings, this, this::page, (body, notes) -> new TestModel("one"));
  }

  @Override
  public <T> AttemptResult<T> attempt(
      HttpUrl url,
      Map<String, String> headers,
      BodyDecoder<T> decoder,
      Duration limit,
      Cancellation cancellation) {
    if (Thread.currentThread().isInterrupted()) {
      return new AttemptResult.Failed<>(new Failure.Cancelled(true), 0);
    }
    if (cancellation.isCancelled()) {
      return new AttemptResult.Failed<>(new Failure.Cancelled(false), 0);
    }
    asked.add(url);
    int number = asked.size();
    changes.getOrDefault(number, () -> {}).run();
    if (takes.compareTo(limit) > 0) {
      time.pass(limit);
      return new AttemptResult.Failed<>(new Failure.OutOfTime(Failure.Scope.ATTEMPT, limit), 1);
    }
    time.pass(takes);
    Failure failure = failures.get(number);
    if (failure instanceof Failure.Refused refused) {
      return new AttemptResult.Failed<>(received(refused), 1);
    } else if (failure != null) {
      return new AttemptResult.Failed<>(failure, 1);
    }
    try {
      InputStream body = new ByteArrayInputStream(url.toString().getBytes(UTF_8));
      T value = decoder.decode(body, new Notes(false));
      return new AttemptResult.Delivered<>(value, new Answer(200, Map.of()), 1);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** Decodes a page: the body is the URL that was asked for. */
  public Said page(InputStream body, Notes notes) throws IOException {
    Said said = service.apply(HttpUrl.get(new String(body.readAllBytes(), UTF_8)));
    notes.startEntries();
    for (TestModel item : said.items()) {
      if (item == null) {
        notes.badEntry(new FieldProblem("/id", "null", "has no id"));
      } else {
        notes.entry(item);
      }
    }
    return said;
  }

  @Override
  public String shown(HttpUrl url) {
    return mask.apply(url.toString());
  }

  @Override
  public void close() {}

  /** Returns a refusal with these header fields. */
  public static Failure refused(int status, Map<String, List<String>> headers) {
    return new Failure.Refused(
        new Answer(status, headers),
        new ApiError(status, "made_up", "words", List.of(), "words"),
        null);
  }

  /** Reads the wait that was asked for as the transport does: when the response is received. */
  private Failure received(Failure.Refused refused) {
    Answer answer = refused.answer();
    return new Failure.Refused(
        answer,
        refused.error(),
        RetryAfter.of(answer.status(), answer.headers(), time.now()).orElse(null));
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
