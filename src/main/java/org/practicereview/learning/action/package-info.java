/** Actions that follow from recommendations: owner, day, evidence, verification, effect on children (L17). */
package org.practicereview.learning.action;
