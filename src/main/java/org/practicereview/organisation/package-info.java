/** Who there is: areas and their partnerships, people, what they are, and which tokens machines sign in with. */
package org.practicereview.organisation;
