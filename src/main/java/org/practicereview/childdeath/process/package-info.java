/** What the process asks about child deaths. */
package org.practicereview.childdeath.process;
