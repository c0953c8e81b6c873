/** The terms of reference of a review: written, approved, changed for a reason, each version kept (L7, P7). */
package org.practicereview.review.terms;
