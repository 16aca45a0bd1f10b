/**
 * Fakes for tests of code that uses the SDK, without the real services.
 *
 * <p>A test sets the models of a fake, its faults ({@link io.modellist.testing.Fault}) and changes
 * of the list. The fake responds to a real client as the service does, over HTTP on the loopback
 * interface, and records the requests. Read {@link io.modellist.testing.FakeNarrative} first, then
 * {@link io.modellist.testing.FakeService}, which all fakes extend.
 *
 * <p>{@link io.modellist.testing.FakeTiming} makes the waits of retries take no time. {@link
 * io.modellist.testing.InMemoryCatalog} replaces a client where HTTP does not matter.
 *
 * <p>Only {@code FakeServiceExtension} needs JUnit.
 */
@NullMarked
package io.modellist.testing;

import org.jspecify.annotations.NullMarked;
