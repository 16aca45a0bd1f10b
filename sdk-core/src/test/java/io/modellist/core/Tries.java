package io.modellist.core;

import net.jqwik.api.lifecycle.AfterContainerHook;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.ContainerLifecycleContext;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** Counts the properties of a class and their tries, and prints both numbers in one line. */
public final class Tries implements AroundPropertyHook, AfterContainerHook {
  private int properties;
  private long tries;

  /** Creates the hook, which jqwik requires to be public. */
  public Tries() {}

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    PropertyExecutionResult result = property.execute();
    properties++;
    tries += result.countTries();
    return result;
  }

  @Override
  public void afterContainer(ContainerLifecycleContext context) {
    System.out.printf("%s: %d properties, %d tries%n", context.label(), properties, tries);
    properties = 0;
    tries = 0;
  }
}
