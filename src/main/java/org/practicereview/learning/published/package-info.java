/** What published reviews recommended, to be searched by everybody who signs in; only what is published. */
package org.practicereview.learning.published;
