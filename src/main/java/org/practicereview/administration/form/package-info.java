/** The forms of the administration: one page that asks, one that asks again whether to go on, one that shows a secret. */
package org.practicereview.administration.form;
