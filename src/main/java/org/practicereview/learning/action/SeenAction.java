package org.practicereview.learning.action;

import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;

/** An action and, where it follows from a case, that case. */
record SeenAction(@Nullable CaseFile file, LearningAction action) {}
