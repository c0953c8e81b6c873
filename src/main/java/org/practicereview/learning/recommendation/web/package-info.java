/** Pages and API of the recommendations of a case. */
package org.practicereview.learning.recommendation.web;
