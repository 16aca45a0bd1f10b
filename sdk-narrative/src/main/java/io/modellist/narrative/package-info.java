/** Lists the models of Narrative; start at {@link io.modellist.narrative.NarrativeClient}. */
package io.modellist.narrative;
