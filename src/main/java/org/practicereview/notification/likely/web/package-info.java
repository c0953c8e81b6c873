/** Cases that are likely about the same incident, for people and machines. */
package org.practicereview.notification.likely.web;
