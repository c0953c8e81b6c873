/** The yearly report of a partnership, assembled from its cases and written in sections (L18). */
package org.practicereview.learning.yearly;
