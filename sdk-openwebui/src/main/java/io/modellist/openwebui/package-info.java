/**
 * Lists the models of an Open WebUI server; start at {@link
 * io.modellist.openwebui.OpenWebUiClient}.
 */
package io.modellist.openwebui;
