/** The bank holidays of this installation: the library's, those declared since, and those that are none after all. */
package org.practicereview.administration.bankholiday;
