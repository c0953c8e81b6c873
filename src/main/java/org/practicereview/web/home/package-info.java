/** The pages everybody may read. */
package org.practicereview.web.home;
