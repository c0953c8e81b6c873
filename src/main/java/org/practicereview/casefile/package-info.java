/** The case: its reference, stage, lead area and children; its timeline; and the one place that says who may see what. */
package org.practicereview.casefile;
