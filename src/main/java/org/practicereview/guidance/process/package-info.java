/** The engine's side of the rules: evaluates the decision tables. */
package org.practicereview.guidance.process;
