package io.modellist.core.spi;

import io.modellist.core.ConfigurationException;
import io.modellist.core.internal.Checks;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects and checks the parameters of a query, for the builders of the providers' queries.
 * Mutable. For one thread.
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
    return set(name, Long.toString(between(setting, value, least, most)));
  }

  /**
   * Adds a parameter for which the SDK has no method.
   *
   * @throws ConfigurationException when the name or the value is blank or holds a control character
   */
  public Parameters other(String name, String value) {
    Checks.text("name of a filter", name, ConfigurationException::new);
    return add(name, value);
  }

  /**
   * Checks an integer against its range and returns it.
   *
   * @param setting the name that users know, for the message of a refusal
   * @throws ConfigurationException when it is out of its range
   */
  public static long between(String setting, long value, long least, long most) {
    return Checks.between(setting, value, least, most, ConfigurationException::new);
  }

  /**
   * Reads an integer from text.
   *
   * @throws ConfigurationException when it is not an integer, or out of its range
   */
  public static long integer(String name, String value, long least, long most) {
    if (!value.matches("-?[0-9]{1,18}")) {
      throw new ConfigurationException(
          "%s must be an integer from %d to %d, but is \"%s\""
              .formatted(name, least, most, Checks.printable(value)));
    }
    return between(name, Long.parseLong(value), least, most);
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
