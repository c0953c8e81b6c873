/** Other learning reviews, of what stays below the threshold: near misses, good practice, single agencies (L1, L2). */
package org.practicereview.learning.review;
