/** What a file is, by its content and never by its name alone. */
package org.practicereview.document.check;
