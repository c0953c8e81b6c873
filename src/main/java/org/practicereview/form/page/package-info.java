/** What pages with a form share: nothing typed is lost when a page was open too long or its session ended. */
package org.practicereview.form.page;
