package io.modellist.core.spi;

import io.modellist.core.ConfigurationException;
import io.modellist.core.internal.Checks;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Collects and checks the parameters of a query, for the builders of the providers' queries.
 * Mutable, for one thread.
 */
public final class Parameters {
  private final List<Parameter> parameters = new ArrayList<>();

  /** Creates an empty list of parameters. */
  public Parameters() {}

  /**
   * Sets a parameter that may appear once; replaces an earlier value.
   *
   * @throws ConfigurationException when the value is blank or holds a control character
   */
  public Parameters set(String name, String value) {
    String checked = Checks.text(name, value, ConfigurationException::new);
    parameters.removeIf(parameter -> parameter.name().equals(name));
    parameters.add(new Parameter(name, checked));
    return this;
  }

  /**
   * Adds a value of a parameter that may appear several times.
   *
   * @throws ConfigurationException when the value is blank or holds a control character
   */
  public Parameters add(String name, String value) {
    parameters.add(new Parameter(name, Checks.text(name, value, ConfigurationException::new)));
    return this;
  }

  /**
   * Sets an integer.
   *
   * @param setting the name that users know, for the message of a refusal
   * @throws ConfigurationException when it is out of its range
   */
  public Parameters number(String name, String setting, long value, long least, long most) {
    return set(
        name,
        Long.toString(Checks.between(setting, value, least, most, ConfigurationException::new)));
  }

  /**
   * Adds a parameter for which the SDK has no method.
   *
   * @param owned the names that the SDK sets itself: the position and the page size
   * @throws ConfigurationException when the name is blank or one of those
   */
  public Parameters other(String name, String value, Set<String> owned) {
    Checks.text("name of a filter", name, ConfigurationException::new);
    if (owned.contains(name)) {
      throw new ConfigurationException(
          "\"" + name + "\" is set by the SDK itself and cannot be a filter");
    }
    return add(name, value);
  }

  /**
   * Reads a Boolean from text.
   *
   * @throws ConfigurationException when it is neither {@code true} nor {@code false}
   */
  public static boolean bool(String name, String value) {
    if (!value.equals("true") && !value.equals("false")) {
      throw new ConfigurationException(
          name + " must be true or false, but is \"" + Checks.printable(value) + "\"");
    }
    return value.equals("true");
  }

  /** Returns a copy of the collected parameters. */
  public List<Parameter> toList() {
    return List.copyOf(parameters);
  }
}
