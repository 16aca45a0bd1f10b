package io.modellist.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A service's stand-in: answers over HTTP on 127.0.0.1 with the service's own paging, filters,
 * sorting and errors, and fails on command. Subclasses are one service each; a test of another
 * service writes its own.
 *
 * <p>Safe for many threads: requests are answered one at a time. Close it when done; {@link
 * FakeServiceExtension} does.
 *
 * @param <S> the service's own type
 */
public abstract class FakeService<S extends FakeService<S>> extends ScriptedServer<S> {
  /** The key that a fake accepts unless it is told another. */
  public static final String DEFAULT_KEY = "fake-key-0001";

  private final List<@Nullable Object> entries = new ArrayList<>();
  private final Map<Object, List<@Nullable Object>> views = new LinkedHashMap<>();
  private final Pager pager = new Pager(this::sample);
  private volatile String key = DEFAULT_KEY;
  private int samples;

  /** For subclasses; nothing listens yet. */
  protected FakeService() {}

  /** The n-th made-up model, in wire form: always the same for the same n, counted from 1. */
  protected abstract Map<String, @Nullable Object> sample(int n);

  /** Returns the fields that can hold a model's id; the first one that is present counts. */
  public abstract List<String> idFields();

  /** All entries in the order in which the SDK asks for them. */
  protected abstract List<@Nullable Object> listed();

  /** The name under which a page holds its entries. */
  public abstract String listKey();

  /** How many models a page has when the client asks for no other size, as the SDK asks. */
  public abstract int defaultPageSize();

  /** The only credential that is accepted. */
  public final String key() {
    return key;
  }

  /** Accepts this credential alone. */
  public final S key(String accepted) {
    key = accepted;
    return self();
  }

  /** Adds so many made-up models, varied as real ones are, and the same ones every time. */
  public final S withModels(int count) {
    return changed(
        () -> {
          for (int i = 0; i < count; i++) {
            entries.add(sample(++samples));
          }
        });
  }

  /** Adds a model in wire form. */
  public final S add(Map<String, ? extends @Nullable Object> model) {
    return addEntry(
        Collections.unmodifiableMap(new LinkedHashMap<String, @Nullable Object>(model)));
  }

  /** Adds anything as a list entry: a map without an id, a text, null. */
  public final S addEntry(@Nullable Object entry) {
    return changed(() -> entries.add(entry));
  }

  /** Removes the model with this id, if it is there. */
  public final S remove(String id) {
    return changed(() -> entries.removeIf(entry -> idOf(entry).equals(id)));
  }

  /** One more made-up model, not added: to be altered and {@linkplain #add added}. */
  public final Map<String, @Nullable Object> sampleModel() {
    return locked(
        () -> {
          Map<String, @Nullable Object> copy = new LinkedHashMap<>();
          copy.putAll(sample(++samples));
          return copy;
        });
  }

  /** The ids of all models in the order in which the SDK lists them: the truth to compare with. */
  public final List<String> ids() {
    return locked(() -> listed().stream().map(this::idOf).filter(id -> !id.isEmpty()).toList());
  }

  /** All models in wire form, in the order in which the SDK lists them. */
  @SuppressWarnings("unchecked") // JSON objects are made of text and anything.
  public final List<Map<String, @Nullable Object>> models() {
    return locked(
        () ->
            listed().stream()
                .filter(Map.class::isInstance)
                .map(entry -> (Map<String, @Nullable Object>) entry)
                .toList());
  }

  /** Pages wrongly from now on. */
  public final S misbehave(Misbehaviour way) {
    return changed(() -> pager.misbehave(way));
  }

  /** Puts an empty page at this number, counted from 1: what stood there comes one page later. */
  public final S emptyPage(int number) {
    return changed(() -> pager.emptyPage(number));
  }

  /** Claims another total than the true one, which is given. */
  public final S claimTotal(LongUnaryOperator claim) {
    return changed(() -> pager.claimTotal(claim));
  }

  /** The first of the entry's id fields that is there, as text; empty when there is none. */
  protected final String idOf(@Nullable Object entry) {
    return idFields().stream()
        .map(name -> Wire.text(entry, name))
        .filter(id -> !id.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** All entries in the order in which they were added. */
  protected final List<@Nullable Object> entries() {
    return Collections.unmodifiableList(entries);
  }

  /**
   * A selection of the entries, remembered under a key until the models change: a list of a hundred
   * thousand is sorted once, not for each page.
   */
  protected final List<@Nullable Object> view(Object key, Supplier<List<@Nullable Object>> select) {
    return views.computeIfAbsent(key, missing -> select.get());
  }

  /** The page of a list that starts at an offset, or another one when told to misbehave. */
  protected final Slice slice(List<? extends @Nullable Object> all, long offset, int size) {
    return pager.slice(all, offset, size);
  }

  /** The page of a list with this number, counted from 1. */
  protected final Slice page(List<? extends @Nullable Object> all, long number, int size) {
    // Half of the range is past any end, and leaves room to add to it.
    long offset = number - 1 > Long.MAX_VALUE / 2 / size ? Long.MAX_VALUE / 2 : (number - 1) * size;
    return slice(all, offset, size);
  }

  /** Whether the request carries the key as {@code Authorization: Bearer}. */
  protected final boolean hasBearer(SeenRequest request) {
    return request.header("authorization").filter(("Bearer " + key)::equals).isPresent();
  }

  /** Whether the request carries the key as {@code x-api-key}. */
  protected final boolean hasApiKey(SeenRequest request) {
    return request.header("x-api-key").filter(key::equals).isPresent();
  }

  private S changed(Runnable change) {
    return set(
        () -> {
          change.run();
          views.clear();
        });
  }
}
