package io.modellist.orgregistry;

import io.modellist.core.Listing;
import java.util.Iterator;

/** A program that forgets to close what it opened; prints a line as the last thing it does. */
final class LeftOpen {
  private LeftOpen() {}

  /** Takes so many models from a base URL with so many pages ahead; the environment has the key. */
  public static void main(String[] arguments) {
    OrgRegistryClient client =
        OrgRegistryClient.builder().environment(System.getenv()).baseUrl(arguments[0]).build();
    Listing<OrgRegistryModel> listing =
        client.listModels().readAhead(Integer.parseInt(arguments[2]));
    Iterator<OrgRegistryModel> models = listing.iterator();
    int taken = Integer.parseInt(arguments[1]);
    for (int i = 0; i < taken; i++) {
      models.next();
    }
    System.out.println("took " + taken);
  }
}
