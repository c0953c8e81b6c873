/** Cases that are likely about the same incident: how they are found, who is told, and what people then do. */
package org.practicereview.notification.likely;
