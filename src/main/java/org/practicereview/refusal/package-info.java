/** The ways in which the service says no to somebody who asked properly. Refusals are answers, not errors. */
package org.practicereview.refusal;
