/** A stage: recommendations are recorded, carried out and verified; then the case is closed. */
package org.practicereview.learning;
