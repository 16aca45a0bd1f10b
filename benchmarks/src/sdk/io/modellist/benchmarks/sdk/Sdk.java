package io.modellist.benchmarks.sdk;

import io.modellist.benchmarks.Contender;
import io.modellist.benchmarks.Visitor;
import io.modellist.core.Consistency;
import io.modellist.core.Listing;
import io.modellist.core.Model;
import io.modellist.narrative.NarrativeClient;
import io.modellist.narrative.NarrativeModel;
import io.modellist.truefoundry.TrueFoundryClient;
import io.modellist.truefoundry.TrueFoundryModel;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** This SDK, as its users use it. */
public final class Sdk implements Contender {
  // Contenders of one process that differ in an option share a connection. Two may differ in speed.
  private static final Map<String, TrueFoundryClient> CLIENTS = new ConcurrentHashMap<>();

  private final Listing<? extends Model> listing;

  /**
   * Creates the contender. The option has the provider first, {@code truefoundry} or {@code
   * narrative}, and then settings: {@code truefoundry,readAhead=2,consistency=DISTINCT}.
   */
  public Sdk(String url, int total, String option) {
    String[] settings = option.split(",");
    Listing<? extends Model> list = list(settings[0], url);
    for (int i = 1; i < settings.length; i++) {
      String value = settings[i].substring(settings[i].indexOf('=') + 1);
      list =
          switch (settings[i].substring(0, settings[i].indexOf('='))) {
            case "readAhead" -> list.readAhead(Integer.parseInt(value));
            case "consistency" -> list.consistency(Consistency.valueOf(value));
            default -> throw new IllegalArgumentException(option);
          };
    }
    this.listing = list;
  }

  private static Listing<? extends Model> list(String provider, String url) {
    if (provider.equals("narrative")) {
      NarrativeClient client = NarrativeClient.builder().baseUrl(url).bearerToken("key").build();
      return client.listModels(q -> q.pageSize(Visitor.PAGE));
    }
    return CLIENTS
        .computeIfAbsent(url, Sdk::trueFoundry)
        .listModels(q -> q.pageSize(Visitor.PAGE));
  }

  private static TrueFoundryClient trueFoundry(String url) {
    return TrueFoundryClient.builder().baseUrl(url).bearerToken("key").build();
  }

  @Override
  public void list(Visitor visitor) {
    for (Model model : listing) {
      if (model instanceof TrueFoundryModel rich) {
        visitor.model(rich.id(), second(rich.createdAt()));
      } else if (model instanceof NarrativeModel narrative) {
        visitor.model(narrative.name(), second(narrative.createdAt()));
      }
      if (visitor.exact()) {
        visitor.digest(Digest.of(model));
      }
    }
  }

  private static long second(Instant time) {
    return time == null ? 0 : time.getEpochSecond();
  }
}
