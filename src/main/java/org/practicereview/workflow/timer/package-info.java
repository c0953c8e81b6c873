/** The engine's timers and the deadlines they stand for, held against each other. */
package org.practicereview.workflow.timer;
