/**
 * Lists the models of a TrueFoundry control plane; start at {@link
 * io.modellist.truefoundry.TrueFoundryClient}.
 */
package io.modellist.truefoundry;
