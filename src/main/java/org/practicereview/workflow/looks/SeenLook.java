package org.practicereview.workflow.looks;

import org.practicereview.casefile.Look;

/** A look with the name of who looked. */
record SeenLook(Look look, String name) {}
