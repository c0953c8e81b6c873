/** What must be done at once to keep children safe, and whether it was done. */
package org.practicereview.rapidreview.safety;
