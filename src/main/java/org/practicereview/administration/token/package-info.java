/** The tokens with which machines act as a person or a system: made, listed, revoked. */
package org.practicereview.administration.token;
