/** Who gets through which door: every route, every role, own area and another, compared with a table. */
package org.practicereview.access;
