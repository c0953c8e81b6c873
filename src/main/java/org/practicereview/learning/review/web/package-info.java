/** Pages and API of other learning reviews. */
package org.practicereview.learning.review.web;
