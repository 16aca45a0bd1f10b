import io.modellist.core.Consistency;
import io.modellist.core.Listing;
import io.modellist.core.ListingIterator;
import io.modellist.core.ListingReport;
import io.modellist.core.ModelListException;
import io.modellist.openwebui.OpenWebUiClient;
import io.modellist.openwebui.OpenWebUiModel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;

/**
 * Lists a real Open WebUI server while a background thread creates and deletes models, and counts
 * the survivors that a listing missed. A survivor is a model that was created before the listing
 * began and whose deletion had not begun when it ended. Started by {@code scripts/openwebui-churn},
 * which describes the options. Only this program writes; the SDK reads.
 */
public final class OpenWebUiChurn {
  private static final int SPREAD = 5; // how far the number of models may move
  private static final String FINISHED = "finished";
  private static final Map<String, String> OPTIONS =
      new TreeMap<>(
          Map.of(
              "consistency", "COMPLETE,AS_SERVED",
              "order", "asc,desc",
              "read-ahead", "0",
              "rounds", "50",
              "models", "300",
              "setup-rate", "10",
              "rate", "max",
              "seed", "1",
              "allow-remote", "false"));

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String api = env("OPENWEBUI_BASE_URL").replaceAll("/+$", "") + "/api/v1/models/";
  private final String prefix = "churn-" + Long.toString(System.currentTimeMillis(), 36) + "-";
  private final int models = Integer.parseInt(OPTIONS.get("models"));
  private final Random random = new Random(Long.parseLong(OPTIONS.get("seed")));
  // Every id that may be on the server, so that all of them are removed at the end.
  private final Set<String> made = ConcurrentHashMap.newKeySet();
  // The ids that are in the list for certain. Only one thread at a time writes.
  private final List<String> alive = Collections.synchronizedList(new ArrayList<>());
  private final Thread writer = new Thread(this::write, "writer");
  private int ids;
  private double wrong;
  private volatile long changes;
  private volatile long refused;
  private volatile boolean stopped;

  /** Prints each walk and a table. Exits with 1 if a finished COMPLETE listing was wrong. */
  public static void main(String[] arguments) throws Exception {
    for (String argument : arguments) {
      String[] option = (argument + "=true").replaceFirst("^--", "").split("=");
      if (OPTIONS.replace(option[0], option[1]) == null) {
        System.err.println(argument + " is not an option. The options are " + OPTIONS);
        System.exit(2);
      }
    }
    String host = URI.create(env("OPENWEBUI_BASE_URL")).getHost();
    boolean loopback = InetAddress.getByName(host).isLoopbackAddress();
    if (!loopback && OPTIONS.get("allow-remote").equals("false")) {
      System.err.println(host + " is not this machine. --allow-remote changes its models anyway.");
      System.exit(2);
    }
    OpenWebUiChurn churn = new OpenWebUiChurn();
    Runtime.getRuntime().addShutdownHook(new Thread(churn::remove));
    try (OpenWebUiClient client = OpenWebUiClient.fromEnvironment()) {
      System.exit(churn.run(client) ? 0 : 1);
    }
  }

  private boolean run(OpenWebUiClient client) {
    long start = System.nanoTime();
    long between = 1_000_000_000L / Integer.parseInt(OPTIONS.get("setup-rate"));
    while (alive.size() < models) {
      LockSupport.parkNanos(start + ids * between - System.nanoTime());
      create();
      if (refused > 0) {
        throw new IllegalStateException(api + "create refused; is the key an administrator's?");
      }
    }
    System.out.printf("%.0f writes/s%n", models * 1e9 / (System.nanoTime() - start));
    client.listModels().toList(); // loads the classes
    writer.start();
    List<String> rows = new ArrayList<>();
    for (String consistency : OPTIONS.get("consistency").split(",")) {
      for (String order : OPTIONS.get("order").split(",")) {
        for (String ahead : OPTIONS.get("read-ahead").split(",")) {
          rows.add(row(client, consistency, order, ahead));
        }
      }
    }
    System.out.println(
        """
        | listing | order | read-ahead | changes a request | requests/s | walks | finished \
        | thrown | requests per finished walk | per page of the list | requests per thrown walk \
        | survivors missed | in walks | repeated |
        |---|---|---|---|---|---|---|---|---|---|---|---|---|---|""");
    rows.forEach(System.out::println);
    boolean passed = wrong == 0 && writer.isAlive() && refused * 100 <= changes;
    System.out.printf(
        "open webui churn: %s: %d changes, %d writes refused, seed %s%n",
        passed ? "ok" : "FAILED", changes, refused, OPTIONS.get("seed"));
    return passed;
  }

  private String row(OpenWebUiClient client, String consistency, String order, String ahead) {
    Listing<OpenWebUiModel> listing =
        client
            .listModels(query -> query.filter("direction", order))
            .consistency(Consistency.valueOf(consistency))
            .readAhead(Integer.parseInt(ahead))
            .deadline(Duration.ofMinutes(5));
    String name = "%s | %s | %s".formatted(consistency, order, ahead);
    List<Walk> walks = new ArrayList<>();
    for (int round = 1; round <= Integer.parseInt(OPTIONS.get("rounds")); round++) {
      walks.add(walk(listing));
      System.out.println(name + " | " + round + " | " + walks.get(round - 1));
    }
    if (consistency.equals("COMPLETE")) {
      wrong += sum(finished(walks), Walk::missed) + sum(walks, Walk::repeated);
    }
    return row(name, walks);
  }

  private Walk walk(Listing<OpenWebUiModel> listing) {
    long before = changes;
    Set<String> survivors = new HashSet<>(alive);
    Set<String> seen = new HashSet<>();
    int repeated = 0;
    String outcome = FINISHED;
    ListingIterator<OpenWebUiModel> walk = listing.iterator();
    try {
      while (walk.hasNext()) {
        repeated += seen.add(walk.next().id()) ? 0 : 1;
      }
    } catch (ModelListException e) {
      outcome = e.getClass().getSimpleName();
    }
    survivors.retainAll(new HashSet<>(alive));
    int survived = survivors.size();
    survivors.removeAll(seen);
    return new Walk(
        outcome, changes - before, survived, survivors.size(), repeated, walk.report());
  }

  private String row(String name, List<Walk> walks) {
    List<Walk> finished = finished(walks);
    double pages = Math.ceil(models / 30.0) * finished.size();
    double all = sum(walks, Walk::requests);
    double useful = sum(finished, Walk::requests);
    int thrown = walks.size() - finished.size();
    return "| %s | %.2f | %.0f | %d | %d | %d | %.1f | %.2f | %.1f | %.0f of %.0f | %d | %.0f |"
        .formatted(
            name,
            sum(walks, Walk::changes) / all,
            all / sum(walks, walk -> walk.report.elapsed().toNanos() / 1e9),
            walks.size(),
            finished.size(),
            thrown,
            useful / finished.size(),
            useful / pages,
            (all - useful) / thrown,
            sum(finished, Walk::missed),
            sum(finished, Walk::survivors),
            finished.stream().filter(walk -> walk.missed > 0).count(),
            sum(walks, Walk::repeated))
        .replace("NaN", "-");
  }

  private static double sum(List<Walk> walks, ToDoubleFunction<Walk> figure) {
    return walks.stream().mapToDouble(figure).sum();
  }

  /** Selects the walks that finished: one that threw does not claim to be complete. */
  private static List<Walk> finished(List<Walk> walks) {
    return walks.stream().filter(walk -> walk.outcome.equals(FINISHED)).toList();
  }

  private void write() {
    double rate = OPTIONS.get("rate").equals("max") ? 1e9 : Double.parseDouble(OPTIONS.get("rate"));
    while (!stopped) {
      long next = System.nanoTime() + (long) (1e9 / rate);
      int more = alive.size() - models;
      if (more <= -SPREAD || more < SPREAD && random.nextBoolean()) {
        create();
      } else {
        delete(alive.remove(random.nextInt(alive.size()))); // no survivor from here on
      }
      while (!stopped && next > System.nanoTime()) {
        LockSupport.parkNanos(10_000_000);
      }
    }
  }

  private void create() {
    String id = prefix + ids++;
    made.add(id);
    // The server accepts no less; a model without base_model_id would not be listed.
    String rest = "\"name\":\"\",\"base_model_id\":\"\",\"meta\":{},\"params\":{}";
    if (post("create", "{\"id\":\"%s\",%s}".formatted(id, rest))) {
      alive.add(id);
    }
  }

  private void delete(String id) {
    if (post("model/delete", "{\"id\":\"%s\"}".formatted(id))) {
      made.remove(id);
    }
  }

  private void remove() {
    stopped = true;
    try {
      writer.join();
      List.copyOf(made).forEach(this::delete);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    System.out.println("models that may be left behind: " + made.size());
  }

  private boolean post(String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(api + path))
            .header("Authorization", "Bearer " + env("OPENWEBUI_API_KEY"))
            .header("Content-Type", "application/json")
            .timeout(Duration.ofSeconds(30))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    boolean done = false;
    try {
      done = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException | InterruptedException e) {
      System.err.println(path + ": " + e);
    }
    changes += done ? 1 : 0;
    refused += done ? 0 : 1;
    return done;
  }

  private static String env(String name) {
    return Objects.requireNonNull(System.getenv(name), name + " is not set");
  }

  /** The outcome of one walk. */
  private record Walk(
      String outcome, long changes, int survivors, int missed, int repeated, ListingReport report) {
    long requests() {
      return report.requests();
    }

    @Override
    public String toString() {
      return "%s: missed %d of %d, repeated %d, %d changes, %s"
          .formatted(outcome, missed, survivors, repeated, changes, report)
          .replaceAll("=\\[.*?\\](?=[,\\]])", "=[...]"); // lists are too long
    }
  }
}
