/** Who leads a national review over several cases: recommended, confirmed, let into its cases by declaration (P8). */
package org.practicereview.review.national.lead;
