/**
 * Lists the models of an organisation's registry at Dreadnode; start at {@link
 * io.modellist.orgregistry.OrgRegistryClient}.
 */
package io.modellist.orgregistry;
