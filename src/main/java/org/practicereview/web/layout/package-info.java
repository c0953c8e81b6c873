/** What every page looks like: assets, branding, navigation. */
package org.practicereview.web.layout;
