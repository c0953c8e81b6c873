/** What tests share: one application for all of them, a clock they set, a database of their choice, a browser. */
package org.practicereview.testing;
