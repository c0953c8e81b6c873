/** The deadline calculator as a page and for machines. */
package org.practicereview.calculator.web;
