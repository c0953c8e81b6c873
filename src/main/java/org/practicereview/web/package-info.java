/** The door: who comes in, what every page looks like, and what is said when something is refused or fails. */
package org.practicereview.web;
