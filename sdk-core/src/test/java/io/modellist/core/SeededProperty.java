package io.modellist.core;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Property;

/**
 * A property that is tried with the same values in every run: with 1,000 of them, or as many as
 * {@code -Djqwik.tries.default} says. {@link Numbers} supplies the edge values.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Property(seed = "4", edgeCases = EdgeCasesMode.NONE, afterFailure = AfterFailureMode.PREVIOUS_SEED)
public @interface SeededProperty {}
