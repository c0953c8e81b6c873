/** What national reviews recommend to areas, how each area answers, and what it does about it (L9, L17). */
package org.practicereview.learning.national;
