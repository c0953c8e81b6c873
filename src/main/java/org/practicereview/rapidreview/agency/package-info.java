/** What agencies that knew the child or the family are asked for a rapid review, and what they answer (RR7, RR9). */
package org.practicereview.rapidreview.agency;
