package io.modellist.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.modellist.core.ApiError;
import io.modellist.core.Credential;
import io.modellist.core.Model;
import io.modellist.core.ResponseLimits;
import io.modellist.core.RetryBudget;
import io.modellist.core.RetryPolicy;
import io.modellist.core.internal.call.AttemptResult;
import io.modellist.core.internal.call.AttemptResult.Answer;
import io.modellist.core.internal.call.CallHeaders;
import io.modellist.core.internal.call.Cancellation;
import io.modellist.core.internal.call.ClientContext;
import io.modellist.core.internal.call.ClientSettings;
import io.modellist.core.internal.call.Failure;
import io.modellist.core.internal.call.RetryQuota;
import io.modellist.core.internal.call.Transport;
import io.modellist.core.internal.json.BodyDecoder;
import io.modellist.core.internal.json.Notes;
import io.modellist.core.internal.json.UnreadableException;
import io.modellist.core.spi.Dialect;
import io.modellist.core.spi.ErrorBody;
import io.modellist.core.spi.Service;
import io.modellist.core.spi.Timing;
import io.modellist.core.spi.WirePage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.IntFunction;
import okhttp3.HttpUrl;

/**
 * The service of a listing of an {@link InMemoryCatalog}. It is a transport whose "body" is the
 * requested offset, and a dialect that turns the offset into a page. The listing itself is core's.
 */
final class InMemoryService<M extends Model> implements Transport, Dialect<M> {
  static final String OFFSET = "offset";

  private static final Service SERVICE = new Service("memory", "NO_KEY", "NO_URL", null);
  private static final ClientSettings SETTINGS =
      new ClientSettings(
          HttpUrl.get("http://localhost/"),
          Credential.none(),
          Map.of(),
          RetryPolicy.DEFAULT,
          RetryBudget.DEFAULT,
          Duration.ofSeconds(30),
          Duration.ofSeconds(10),
          Duration.ofMinutes(2),
          ResponseLimits.DEFAULT,
          false,
          null,
          null,
          StandingClock.INSTANCE);

  private final ScriptedFailure failure;

  private InMemoryService(ScriptedFailure failure) {
    this.failure = failure;
  }

  /** A page with the totals that the service counts. */
  record CatalogPage<M>(List<M> items, Long offset, Long limit, Long totalItems)
      implements WirePage<M> {
    @Override
    public Long number() {
      return offset / limit + 1;
    }

    @Override
    public Long totalPages() {
      return (totalItems + limit - 1) / limit;
    }
  }

  /**
   * Creates the context of a listing.
   *
   * @param pages the page at each offset
   * @param failure the failure that replaces a page
   * @param cancellation ends the listing
   */
  static <M extends Model> ClientContext<M> context(
      IntFunction<CatalogPage<M>> pages, ScriptedFailure failure, Cancellation cancellation) {
    InMemoryService<M> service = new InMemoryService<>(failure);
    return new ClientContext<>(
        service,
        SETTINGS,
        service,
        (body, notes) -> {
          CatalogPage<M> page =
              pages.apply(Integer.parseInt(new String(body.readAllBytes(), UTF_8)));
          page.items().forEach(notes::entry);
          return page;
        },
        (body, notes) -> {
          throw new IllegalStateException("single models are not fetched");
        },
        cancellation,
        new RetryQuota(SETTINGS.retryBudget(), SETTINGS.timing()));
  }

  @Override
  public <T> AttemptResult<T> attempt(
      HttpUrl url,
      CallHeaders headers,
      BodyDecoder<T> decoder,
      Duration limit,
      Cancellation cancellation,
      boolean onNewConnection) {
    if (cancellation.isCancelled() || Thread.currentThread().isInterrupted()) {
      return new AttemptResult.Failed<>(new Failure.Cancelled(!cancellation.isCancelled()), 0);
    }
    String offset = String.valueOf(url.queryParameter(OFFSET));
    Failure scripted = failure.at(Integer.parseInt(offset));
    if (scripted != null) {
      return new AttemptResult.Failed<>(scripted, 1);
    }
    try {
      T value = decoder.decode(new ByteArrayInputStream(offset.getBytes(UTF_8)), new Notes(false));
      return new AttemptResult.Delivered<>(value, new Answer(200, Map.of()), 1);
    } catch (IOException | UnreadableException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public String shown(HttpUrl url) {
    return url.toString();
  }

  @Override
  public void close() {}

  @Override
  public Service service() {
    return SERVICE;
  }

  @Override
  @SuppressWarnings("unchecked") // The decoder delivers the catalog's own models.
  public Class<M> modelType() {
    return (Class<M>) Model.class;
  }

  @Override
  @SuppressWarnings("unchecked") // The interface needs it. Nothing is decoded from JSON.
  public Class<? extends WirePage<M>> pageType() {
    return (Class<? extends WirePage<M>>) (Class<?>) CatalogPage.class;
  }

  @Override
  public ApiError error(int status, ErrorBody body) {
    return ApiError.unrecognized(body.text());
  }

  /** A clock on which nothing takes time. Tasks run at once, on the thread that starts them. */
  private enum StandingClock implements Timing {
    INSTANCE;

    @Override
    public Instant now() {
      return Instant.EPOCH;
    }

    @Override
    public long nanoTime() {
      return 0;
    }

    @Override
    public double random() {
      return 0;
    }

    @Override
    public void pause(Duration time, CompletionStage<?> until) {}

    @Override
    public void execute(Runnable task) {
      task.run();
    }
  }
}
