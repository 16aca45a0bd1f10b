package io.modellist.tck;

import io.modellist.core.CallListener;
import io.modellist.core.ListingIterator;
import io.modellist.core.Model;
import io.modellist.core.ModelCatalog;
import io.modellist.core.ModelListException;
import io.modellist.core.Page;
import io.modellist.core.ResponseLimits;
import io.modellist.core.RetryPolicy;
import io.modellist.testing.Fault;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.Assertions;

/**
 * Runs clients against failing services that send their key back. It searches everything that
 * calls, listeners, logs and standard output deliver for that key. For one use.
 */
final class SecretTrial {
  /** A key in the form of a real one, with every character that any format escapes. */
  static final String KEY = "sk-live_Zq7XcAn4ry/+=~&<>'\"\\%Qw9DoNotPr1nt";

  private static final String[] PIECES = {"Zq7XcAn4ry", "Qw9DoNotPr1nt"};

  private final ContractSubject subject;
  private final SecretSearch search = new SecretSearch(PIECES);
  private int failures;

  SecretTrial(ContractSubject subject) {
    this.subject = subject;
    subject.fake().key(KEY);
    subject.threePages();
  }

  /** Returns the places where parts of the key were found. */
  List<String> run() {
    Set<String> identity = new LinkedHashSet<>(subject.fake().idFields());
    identity.add(subject.fake().nameField());
    SecretEchoes echoes = new SecretEchoes(KEY, subject.fake().listKey(), List.copyOf(identity));
    try (CapturedOutput output = new CapturedOutput()) {
      for (FaultCase fault : FaultCases.all(subject.fake().listKey())) {
        searchUses(fault.name(), echoes.withHeader(fault.fault()), List.of(this::list));
      }
      List<Use> uses = List.of(this::list, this::eachPage, this::oneModel);
      echoes.all().forEach((name, fault) -> searchUses(name, fault, uses));
      search.in("output", output.texts());
    }
    search.in("the fake", subject.fake().requests());
    return search.findings();
  }

  /** Returns a line with the numbers of searched texts and of findings. */
  String figures() {
    return "%s: %d failures, %d texts searched, %d findings"
        .formatted(
            subject.fake().getClass().getSimpleName(),
            failures,
            search.texts(),
            search.findings().size());
  }

  /** Lets every request fail with the fault, and searches each use of a new client. */
  private void searchUses(String name, Fault fault, List<Use> uses) {
    List<Object> events = new CopyOnWriteArrayList<>();
    subject.fake().recover().onEveryRequest(fault);
    for (Use use : uses) {
      try (ModelCatalog<?> client = client(new Recorder(events))) {
        use.of(client, name);
        search.in(name + ", client", client);
        search.in(name + ", listing", client.listModels());
      }
    }
    search.in(name + ", event", events);
  }

  private ModelCatalog<?> client(CallListener listener) {
    return subject.client(
        b -> {
          b.listener(listener);
          b.retry(RetryPolicy.DEFAULT.withMaxAttempts(2));
          b.limits(ResponseLimits.DEFAULT.withBodyBytes(FaultCases.MAX_BODY_BYTES));
        });
  }

  private void list(ModelCatalog<?> client, String name) {
    ListingIterator<? extends Model> models = client.listModels().maxRequests(9).iterator();
    searchFailure(name, () -> models.forEachRemaining(model -> search.in(name + ", model", model)));
    // If a single entry failed, the entries after it may contain the key too.
    searchFailure(name + ", again", () -> models.forEachRemaining(model -> search.in(name, model)));
    search.in(name + ", iterator", models);
    search.in(name + ", bookmark", models.bookmark());
    search.in(name + ", report", models.report());
  }

  private void eachPage(ModelCatalog<?> client, String name) {
    Iterable<? extends Page<?>> pages = client.listModels().maxRequests(9).pages();
    searchFailure(name + ", pages", () -> pages.forEach(page -> search.in(name + ", page", page)));
  }

  private void oneModel(ModelCatalog<?> client, String name) {
    searchFailure(name + ", one model", () -> search.in(name, client.findModel("1")));
  }

  private void searchFailure(String name, Runnable call) {
    ModelListException failure =
        Assertions.catchThrowableOfType(ModelListException.class, call::run);
    if (failure != null) {
      failures++;
      search.in(name, failure);
    }
  }

  private interface Use {
    void of(ModelCatalog<?> client, String name);
  }

  /** Records every event and then throws, because the SDK logs what a listener throws. */
  private record Recorder(List<Object> events) implements CallListener {
    @Override
    public void onAttempt(Attempt attempt) {
      store(attempt);
    }

    @Override
    public void onRetry(Retry retry) {
      store(retry);
    }

    @Override
    public void onPage(PageReceived page) {
      store(page);
    }

    private void store(Object event) {
      events.add(event);
      throw new IllegalStateException("listener failed at " + event);
    }
  }
}
