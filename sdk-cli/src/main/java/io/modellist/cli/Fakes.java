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

/** The services' stand-ins, and how to reach them. */
final class Fakes {
  private Fakes() {}

  /** Starts one; port 0 takes any free one. */
  static FakeService<?> start(Provider provider, int port) {
    try {
      return switch (provider) {
        case NARRATIVE -> FakeNarrative.start(port);
        case OPENWEBUI -> FakeOpenWebUi.start(port);
        case TRUEFOUNDRY -> FakeTrueFoundry.start(port);
        case ORGREGISTRY -> FakeOrgRegistry.start(port);
      };
    } catch (RuntimeException e) {
      throw new ConfigurationException("port " + port + " cannot be used: " + e.getMessage());
    }
  }

  /** A client of the fake. */
  static Target<?> open(Provider provider, FakeService<?> fake) {
    return Targets.open(
        ConnectionOptions.to(provider), environment(provider, fake), new CallListener() {});
  }

  /** The environment in which a client finds the fake. */
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
