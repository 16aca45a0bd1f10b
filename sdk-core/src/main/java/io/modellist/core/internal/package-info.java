/** May change in any release; not exported. */
package io.modellist.core.internal;
