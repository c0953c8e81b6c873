/** The demonstration: invented people and cases, and a date that can be moved. Exists in the profile "demo" only. */
package org.practicereview.administration.demo;
