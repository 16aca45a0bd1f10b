package io.modellist.core;

import java.io.Serializable;

/**
 * A field that was left absent because the service sent JSON of another type than it documents.
 *
 * @param pointer where it stood in the model, as a JSON pointer: {@code /repository/region}
 * @param raw what stood there, as JSON text cut to 200 characters; the credential is masked
 * @param reason what was wrong with it, in words
 */
public record FieldProblem(String pointer, String raw, String reason) implements Serializable {}
