/** What everybody can read and change of their own account. */
package org.practicereview.administration.account;
