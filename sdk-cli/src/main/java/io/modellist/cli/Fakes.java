package io.modellist.cli;

import io.modellist.core.CallListener;
import io.modellist.core.ConfigurationException;
import io.modellist.testing.FakeNarrative;
import io.modellist.testing.FakeOpenWebUi;
import io.modellist.testing.FakeOrgRegistry;
import io.modellist.testing.FakeService;
import io.modellist.testing.FakeTrueFoundry;
import java.util.LinkedHashMap;
import java.util.Map;

/** Starts fakes of the services and connects clients to them. */
final class Fakes {
  private Fakes() {}

  /** Starts a fake of a service. Port 0 selects any free port. */
  static FakeService<?> start(Provider provider, int port) {
    try {
      return switch (provider) {
        case NARRATIVE -> FakeNarrative.start(port);
        case OPENWEBUI -> FakeOpenWebUi.start(port);
        case TRUEFOUNDRY -> FakeTrueFoundry.start(port);
        case ORGREGISTRY -> FakeOrgRegistry.start(port);
      };
    } catch (RuntimeException e) {
      throw new ConfigurationException(
          "port " + port + " cannot be used; choose another, or leave out --port");
    }
  }

  /** Opens a client of a fake. */
  static Target<?> open(Provider provider, FakeService<?> fake) {
    return Target.open(
        ConnectionOptions.to(provider), environment(provider, fake), new CallListener() {});
  }

  /** Returns the environment variables with which a client reaches a fake. */
  static Map<String, String> environment(Provider provider, FakeService<?> fake) {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put(provider.baseUrlVariable(), fake.url());
    variables.put(provider.keyVariable(), fake.key());
    if (fake instanceof FakeOrgRegistry registry) {
      variables.put("DREADNODE_ORGANIZATION", registry.org());
    }
    return variables;
  }
}
