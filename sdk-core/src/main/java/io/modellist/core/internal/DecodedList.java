package io.modellist.core.internal;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * A list that the decoder built and nobody can change, so that records need not copy it.
 *
 * @param <E> the type of the members
 */
public final class DecodedList<E extends @Nullable Object> extends AbstractList<E>
    implements RandomAccess {
  private final E[] members;
  private final boolean open;

  private DecodedList(E[] members, boolean open) {
    this.members = members;
    this.open = open;
  }

  /** Returns a list of these members, none of which is null. */
  @SuppressWarnings("unchecked") // The array holds nothing but these members.
  public static <E> List<E> typed(List<? extends E> members) {
    return members.isEmpty() ? List.of() : new DecodedList<>((E[]) members.toArray(), false);
  }

  /** Returns a list of open JSON in its one form; see {@link OpenJson}. */
  @SuppressWarnings("unchecked") // The array holds nothing but these members.
  public static <E extends @Nullable Object> List<E> open(List<? extends E> members) {
    return members.isEmpty() ? List.of() : new DecodedList<>((E[]) members.toArray(), true);
  }

  /** Returns whether a list is unmodifiable and has no nulls. */
  public static boolean isTyped(Object list) {
    return list instanceof DecodedList<?> decoded && !decoded.open;
  }

  /** Returns whether a list is open JSON in its one form. */
  static boolean isOpen(Object list) {
    return list instanceof DecodedList<?> decoded && decoded.open;
  }

  @Override
  public E get(int index) {
    return members[index];
  }

  @Override
  public int size() {
    return members.length;
  }
}
