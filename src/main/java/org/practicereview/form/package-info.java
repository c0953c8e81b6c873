/** Forms: what a page or a machine asks, read strictly into records, and what is wrong with an answer, field by field. */
package org.practicereview.form;
