/** National reviews over one or many cases: who is in one by which decision, and the local reviews they take over (P11). */
package org.practicereview.review.national;
