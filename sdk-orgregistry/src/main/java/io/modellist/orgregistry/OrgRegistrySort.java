package io.modellist.orgregistry;

/**
 * The field that a listing is sorted by. An open enum: any other value is sent unchanged, so that
 * columns which the service adds later can be used.
 *
 * @param value the value on the wire, such as {@code created_at}
 */
public record OrgRegistrySort(String value) {
  /** The time of creation. */
  public static final OrgRegistrySort CREATED_AT = new OrgRegistrySort("created_at");

  /** The full name. */
  public static final OrgRegistrySort NAME = new OrgRegistrySort("name");

  @Override
  public String toString() {
    return value;
  }
}
