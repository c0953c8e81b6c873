/** The local authority areas that use this installation. */
package org.practicereview.administration.area;
