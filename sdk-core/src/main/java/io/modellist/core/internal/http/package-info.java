/** One attempt over OkHttp, and the hiding of secrets. */
package io.modellist.core.internal.http;
