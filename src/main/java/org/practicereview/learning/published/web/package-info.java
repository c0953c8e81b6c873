/** Page and API of the search over published learning. */
package org.practicereview.learning.published.web;
