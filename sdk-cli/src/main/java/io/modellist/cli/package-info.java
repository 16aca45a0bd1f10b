/**
 * The {@code modellist} command line: the commands list, get, fake, and demo over the SDK's public
 * API.
 *
 * <p>{@link io.modellist.cli.Host} provides the environment variables and the two output streams.
 * Models go to standard output, and messages go to standard error. The exit code reports how the
 * run ended ({@link io.modellist.cli.ExitCode}).
 *
 * <p>Read {@link io.modellist.cli.Main} first and {@link io.modellist.cli.ListCommand} next. {@link
 * io.modellist.cli.Target} turns the options into a provider's client and query. {@link
 * io.modellist.cli.Format} selects the {@link io.modellist.cli.ModelWriter} that prints each model.
 */
@NullMarked
package io.modellist.cli;

import org.jspecify.annotations.NullMarked;
