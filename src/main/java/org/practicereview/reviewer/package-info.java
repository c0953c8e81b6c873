/** The reviewers: what they know, when they are available, where a conflict of interest lies. */
package org.practicereview.reviewer;
