package io.modellist.testing;

/** A part of {@link ProviderContract}: each test's name says what is promised. */
public interface Promises {
  /** What the running test works with. */
  ContractSubject subject();
}
