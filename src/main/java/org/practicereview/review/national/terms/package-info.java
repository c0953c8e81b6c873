/** The terms of reference of a national review over several cases: versions, each approved by a second person (P7). */
package org.practicereview.review.national.terms;
