/**
 * The command line: four commands over the SDK's public API. What each option means is in the
 * commands' own help; how one run ends is in {@link io.modellist.cli.ExitCode}.
 */
@NullMarked
package io.modellist.cli;

import org.jspecify.annotations.NullMarked;
