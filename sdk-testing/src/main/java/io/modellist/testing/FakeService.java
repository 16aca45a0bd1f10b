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
 * A fake of a service. It responds over HTTP on 127.0.0.1 with the service's own paging, filters,
 * sorting and errors, and fails on command. Each subclass fakes one service. To test the client of
 * another service, write another subclass.
 *
 * <p>Thread-safe: requests are handled one at a time. Close a fake after use, or let {@link
 * FakeServiceExtension} close it.
 *
 * @param <S> the type of the fake itself
 */
public abstract class FakeService<S extends FakeService<S>> extends ScriptedServer<S> {
  /** The key that a fake accepts by default. */
  public static final String DEFAULT_KEY = "fake-key-0001";

  private final List<@Nullable Object> entries = new ArrayList<>();
  private final Map<Object, List<@Nullable Object>> views = new LinkedHashMap<>();
  private final Pager pager = new Pager(this::sample);
  private volatile String key = DEFAULT_KEY;
  private int samples;

  /** Creates a fake that does not listen yet. For subclasses. */
  protected FakeService() {}

  /**
   * Returns the n-th sample model in wire form, counted from 1. The same n returns the same model.
   */
  protected abstract Map<String, @Nullable Object> sample(int n);

  /** Returns the fields that can hold a model's id. The first one that is present is the id. */
  public abstract List<String> idFields();

  /** Returns the field that holds a model's name; {@code name} unless overridden. */
  public String nameField() {
    return "name";
  }

  /** Returns all entries in the order in which the SDK asks for them. */
  protected abstract List<@Nullable Object> listed();

  /** Returns the name of the field of a page that holds the entries. */
  public abstract String listKey();

  /** Returns the number of models on a page when the client does not set a page size. */
  public abstract int defaultPageSize();

  /** Returns the only credential that is accepted. */
  public final String key() {
    return key;
  }

  /** Sets the only credential that is accepted. */
  public final S key(String accepted) {
    key = accepted;
    return self();
  }

  /**
   * Adds this number of sample models. They are as varied as real ones, and the same in every run.
   */
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

  /** Adds any value as an entry of the list, such as a map without an id, text or null. */
  public final S addEntry(@Nullable Object entry) {
    return changed(() -> entries.add(entry));
  }

  /** Removes the model with this id, if present. */
  public final S remove(String id) {
    return changed(() -> entries.removeIf(entry -> idOf(entry).equals(id)));
  }

  /** Creates one more sample model without adding it, to be changed and {@linkplain #add added}. */
  public final Map<String, @Nullable Object> sampleModel() {
    return locked(
        () -> {
          Map<String, @Nullable Object> copy = new LinkedHashMap<>();
          copy.putAll(sample(++samples));
          return copy;
        });
  }

  /** Returns the ids of all models in the order in which the SDK lists them. */
  public final List<String> ids() {
    return locked(() -> listed().stream().map(this::idOf).filter(id -> !id.isEmpty()).toList());
  }

  /** Returns all models in wire form, in the order in which the SDK lists them. */
  @SuppressWarnings("unchecked") // The keys of JSON objects are text.
  public final List<Map<String, @Nullable Object>> models() {
    return locked(
        () ->
            listed().stream()
                .filter(Map.class::isInstance)
                .map(entry -> (Map<String, @Nullable Object>) entry)
                .toList());
  }

  /** Pages inconsistently from now on. */
  public final S misbehave(Misbehaviour way) {
    return changed(() -> pager.misbehave(way));
  }

  /** Inserts an empty page with this number, counted from 1. Later pages move by one. */
  public final S emptyPage(int number) {
    return changed(() -> pager.emptyPage(number));
  }

  /** Reports another total, computed from the true one. */
  public final S claimTotal(LongUnaryOperator claim) {
    return changed(() -> pager.claimTotal(claim));
  }

  /**
   * Returns the first of the entry's id fields that is present, as text, or empty text if there is
   * none.
   */
  protected final String idOf(@Nullable Object entry) {
    return idFields().stream()
        .map(name -> WireForm.text(entry, name))
        .filter(id -> !id.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** Returns all entries in the order in which they were added. */
  protected final List<@Nullable Object> entries() {
    return Collections.unmodifiableList(entries);
  }

  /**
   * Returns a selection of the entries. It is cached under the key until the models change, so that
   * a long list is sorted once and not for each page.
   */
  protected final List<@Nullable Object> view(Object key, Supplier<List<@Nullable Object>> select) {
    return views.computeIfAbsent(key, missing -> select.get());
  }

  /** Returns the page that starts at this offset, or another one if the fake is to misbehave. */
  protected final Slice slice(List<? extends @Nullable Object> all, long offset, int size) {
    return pager.slice(all, offset, size);
  }

  /** Returns the page with this number, counted from 1. */
  protected final Slice page(List<? extends @Nullable Object> all, long number, int size) {
    // Half of the range is after the end of any list, and additions to it do not overflow.
    long offset = number - 1 > Long.MAX_VALUE / 2 / size ? Long.MAX_VALUE / 2 : (number - 1) * size;
    return slice(all, offset, size);
  }

  /** Returns whether the request has the key as {@code Authorization: Bearer}. */
  protected final boolean hasBearer(SeenRequest request) {
    return request.header("authorization").filter(("Bearer " + key)::equals).isPresent();
  }

  /** Returns whether the request has the key as {@code x-api-key}. */
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
