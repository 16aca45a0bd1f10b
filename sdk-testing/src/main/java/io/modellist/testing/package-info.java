/**
 * Tests without the services. {@code InMemoryCatalog} replaces a client altogether; {@link
 * io.modellist.testing.FakeNarrative} and its siblings answer a real client over HTTP on the
 * loopback interface, as the service does, and on command in every way that networks and servers
 * fail ({@link io.modellist.testing.Fault}). {@link io.modellist.testing.FakeTiming} takes the
 * waiting out of retries. {@code ProviderContract} holds what every provider promises.
 *
 * <p>JUnit and AssertJ are needed by {@code FakeServiceExtension} and {@code ProviderContract}
 * alone.
 */
package io.modellist.testing;
