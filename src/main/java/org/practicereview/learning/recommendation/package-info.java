/** Recommendations of a case: who does what by when, and how it will show that it helped (L9). */
package org.practicereview.learning.recommendation;
