/** What administrators enter into the register of reviewers. */
package org.practicereview.administration.reviewers;
