/** The public register: what is published, for everybody, with stable addresses that say nothing of a child. */
package org.practicereview.publication.register;
