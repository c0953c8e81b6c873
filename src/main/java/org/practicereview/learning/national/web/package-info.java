/** Pages and API of the recommendations of national reviews. */
package org.practicereview.learning.national.web;
