/** The working days on which the steps of a rapid review are planned, counted back from the day it is due (RR7). */
package org.practicereview.rapidreview.plan;
