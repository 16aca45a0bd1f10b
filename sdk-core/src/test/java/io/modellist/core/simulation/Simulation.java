package io.modellist.core.simulation;

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
import io.modellist.core.internal.call.CallHeaders;
import io.modellist.core.internal.call.Cancellation;
import io.modellist.core.internal.call.ClientContext;
import io.modellist.core.internal.call.ClientSettings;
import io.modellist.core.internal.call.Failure;
import io.modellist.core.internal.call.Transport;
import io.modellist.core.internal.json.BodyDecoder;
import io.modellist.core.internal.json.Notes;
import io.modellist.core.internal.listing.LazyListing;
import io.modellist.core.spi.ListRequest;
import io.modellist.core.spi.Ordering;
import io.modellist.core.spi.Paging;
import io.modellist.core.spi.Parameter;
import io.modellist.core.spi.RequestPath;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import okhttp3.HttpUrl;

/**
 * A service without a network: a list of ids, a way to page over it, and scripted failures. It is
 * both the transport and the decoder, so that a walk runs over it as over HTTP.
 */
public final class Simulation implements Transport {
  public final FakeTime time = new FakeTime();

  /** The ids of the list in order; null stands for an entry without an id. */
  public final List<String> ids = new ArrayList<>();

  public final Paging paging;

  /** The order that the query asks for. */
  public Ordering ordering = Ordering.undocumented();

  /** The position where the listing starts. */
  public String start;

  /** The URLs of all requests so far. */
  public final List<HttpUrl> requested = new ArrayList<>();

  /** Failures by the number of the request that fails, counted from 1. */
  public final Map<Integer, Failure> failures = new HashMap<>();

  /** Actions by the number of the request before whose response they run, counted from 1. */
  public final Map<Integer, Runnable> changes = new HashMap<>();

  /** The credential's header fields of all requests so far. */
  public final List<Map<String, String>> sent = new ArrayList<>();

  public Credential credential = Credential.none();
  public RetryPolicy retry = RetryPolicy.DEFAULT.withMaxAttempts(1);
  public RetryBudget retryBudget = RetryBudget.DEFAULT;
  public CallListener listener = new CallListener() {};

  /** The time from a request to its response. */
  public Duration latency = Duration.ZERO;

  public UnaryOperator<String> mask = text -> text;
  private final BiFunction<Simulation, HttpUrl, ServedPage> service;

  private Simulation(Paging paging, BiFunction<Simulation, HttpUrl, ServedPage> service) {
    this.paging = paging;
    this.start = paging.first();
    this.service = service;
  }

  /** Returns a service that answers each URL as the function says. */
  public static Simulation of(Paging paging, Function<HttpUrl, ServedPage> service) {
    return new Simulation(paging, (self, url) -> service.apply(url));
  }

  /** Returns a service that answers the n-th request, counted from 1, as the function says. */
  public static Simulation scripted(Paging paging, IntFunction<ServedPage> service) {
    return new Simulation(paging, (self, url) -> service.apply(self.requested.size()));
  }

  /** Returns a service that pages over its ids: "m1", "m2" and so on. */
  private static Simulation over(
      int models, Paging paging, BiFunction<Simulation, HttpUrl, ServedPage> service) {
    Simulation simulation = new Simulation(paging, service);
    IntStream.rangeClosed(1, models).forEach(i -> simulation.ids.add("m" + i));
    return simulation;
  }

  /** Returns a service with page numbers and a total of items, like Open WebUI. */
  public static Simulation pageNumbers(int models, int pageSize) {
    return over(
        models,
        Paging.pageNumber("page", pageSize),
        (self, url) -> self.slice((page(url) - 1) * pageSize, pageSize).total(self.ids.size()));
  }

  /** Returns a service with offsets and a total, like TrueFoundry. */
  public static Simulation offsets(int models, int pageSize) {
    return over(
        models,
        Paging.offset("offset", pageSize),
        (self, url) -> {
          int offset = Integer.parseInt(url.queryParameter("offset"));
          return self.slice(offset, pageSize).total(self.ids.size()).offset(offset, pageSize);
        });
  }

  /** Returns a service with page numbers and a has-next sign, like the registry. */
  public static Simulation hasNext(int models, int pageSize) {
    return over(
        models,
        Paging.pageNumber("page", pageSize),
        (self, url) ->
            self.slice((page(url) - 1) * pageSize, pageSize)
                .more(page(url) * pageSize < self.ids.size()));
  }

  /** Returns a service with opaque cursors and no total. */
  public static Simulation cursors(int models, int pageSize) {
    return over(
        models,
        Paging.cursor("after"),
        (self, url) -> {
          String cursor = url.queryParameter("after");
          int start = cursor == null ? 0 : Integer.parseInt(cursor.substring(1));
          int end = start + pageSize;
          ServedPage page = self.slice(start, pageSize);
          return end < self.ids.size() ? page.next("c" + end) : page;
        });
  }

  /** Returns a refusal with these header fields. */
  public static Failure refused(int status, Map<String, List<String>> headers) {
    return new Failure.Refused(
        new Answer(status, headers),
        new ApiError(status, "made_up", "words", List.of(), "words"),
        null);
  }

  /** Returns the page number that the URL asks for. */
  public static int page(HttpUrl url) {
    return Integer.parseInt(url.queryParameter("page"));
  }

  /** Returns a page with at most {@code size} of the ids, from the index {@code from} on. */
  public ServedPage slice(int from, int size) {
    int start = Math.min(from, ids.size());
    return ServedPage.ofIds(ids.subList(start, Math.min(start + size, ids.size())));
  }

  public Listing<TestModel> listing() {
    return listing(List.of());
  }

  public Listing<TestModel> listing(List<Parameter> parameters) {
    return listing(context(), parameters);
  }

  /** Returns a listing with another context, for instance with other decoders. */
  public <M extends Model> Listing<M> listing(
      ClientContext<M> context, List<Parameter> parameters) {
    return new LazyListing<>(
        context, new ListRequest(RequestPath.of("models"), parameters, paging, ordering, start));
  }

  /** Returns the context of a new client of this service. */
  public ClientContext<TestModel> context() {
    ClientSettings settings =
        new ClientSettings(
            HttpUrl.get("http://localhost/"),
            credential,
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
        new SimulatedDialect(),
        settings,
        this,
        this::decode,
        (body, notes) -> new TestModel("one"));
  }

  @Override
  public <T> AttemptResult<T> attempt(
      HttpUrl url,
      CallHeaders headers,
      BodyDecoder<T> decoder,
      Duration limit,
      Cancellation cancellation,
      boolean onNewConnection) {
    if (Thread.currentThread().isInterrupted()) {
      return new AttemptResult.Failed<>(new Failure.Cancelled(true), 0);
    }
    if (cancellation.isCancelled()) {
      return new AttemptResult.Failed<>(new Failure.Cancelled(false), 0);
    }
    try {
      sent.add(headers.credential());
    } catch (Exception e) {
      return new AttemptResult.Failed<>(new Failure.NoCredential(e.getMessage(), e), 0);
    }
    requested.add(url);
    int number = requested.size();
    changes.getOrDefault(number, () -> {}).run();
    if (latency.compareTo(limit) > 0) {
      time.advance(limit);
      return new AttemptResult.Failed<>(new Failure.OutOfTime(Failure.Scope.ATTEMPT, limit), 1);
    }
    time.advance(latency);
    Failure failure = failures.get(number);
    if (failure instanceof Failure.Refused refused) {
      return new AttemptResult.Failed<>(withRetryAfter(refused), 1);
    } else if (failure != null) {
      return new AttemptResult.Failed<>(failure, 1);
    }
    try {
      T value = decoder.decode(InputStream.nullInputStream(), new Notes(false));
      return new AttemptResult.Delivered<>(value, new Answer(200, Map.of()), 1);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** Decodes the page that was requested last; there is no body. */
  public ServedPage decode(InputStream body, Notes notes) {
    ServedPage page = service.apply(this, requested.get(requested.size() - 1));
    notes.startEntries();
    for (TestModel item : page.items()) {
      if (item == null) {
        notes.badEntry(new FieldProblem("/id", "null", "has no id"));
      } else {
        notes.entry(item);
      }
    }
    return page;
  }

  @Override
  public String shown(HttpUrl url) {
    return mask.apply(url.toString());
  }

  @Override
  public void close() {}

  /** Reads the requested wait when the response is received, like the real transport. */
  private Failure withRetryAfter(Failure.Refused refused) {
    Answer answer = refused.answer();
    return new Failure.Refused(
        answer,
        refused.error(),
        RetryAfter.of(answer.status(), answer.headers(), time.now()).orElse(null));
  }
}
