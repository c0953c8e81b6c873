/** Practice Review: from the notification of a serious incident to a published review and what is learnt from it. */
package org.practicereview;
