/**
 * Tests of code that uses the SDK, without the services.
 *
 * <p>In goes a script: models, faults ({@link io.modellist.testing.Fault}), changes of the list.
 * Out come the service's own responses over HTTP on the loopback interface, for a real client, and
 * the requests that were seen. Read {@link io.modellist.testing.FakeNarrative} first, then {@link
 * io.modellist.testing.FakeService}, which all fakes extend. {@link
 * io.modellist.testing.FakeTiming} takes the waiting out of retries; {@code InMemoryCatalog}
 * replaces a client where HTTP does not matter.
 *
 * <p>Only {@code FakeServiceExtension} needs JUnit.
 */
@NullMarked
package io.modellist.testing;

import org.jspecify.annotations.NullMarked;
