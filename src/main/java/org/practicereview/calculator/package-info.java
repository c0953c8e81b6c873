/** The deadline calculator: open to everybody, keeps nothing. */
package org.practicereview.calculator;
