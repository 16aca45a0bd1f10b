package io.modellist.orgregistry;

import io.modellist.core.Listing;
import java.util.Iterator;

/** A program that does not close its client. It prints one line at the end of {@code main}. */
final class UnclosedClient {
  private UnclosedClient() {}

  /**
   * Reads models and leaves the client open. The key and the organization are in the environment.
   *
   * @param arguments the base URL, the number of models to read and the number of pages to read
   *     ahead
   */
  public static void main(String[] arguments) {
    OrgRegistryClient client =
        OrgRegistryClient.builder().environment(System.getenv()).baseUrl(arguments[0]).build();
    Listing<OrgRegistryModel> listing =
        client.listModels().readAhead(Integer.parseInt(arguments[2]));
    Iterator<OrgRegistryModel> models = listing.iterator();
    int count = Integer.parseInt(arguments[1]);
    for (int i = 0; i < count; i++) {
      models.next();
    }
    System.out.println("read " + count);
  }
}
