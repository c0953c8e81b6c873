package org.practicereview.workflow.version;

import java.util.List;

/**
 * What came of moving cases to the present models.
 *
 * @param moved how many processes go on under their present model
 * @param left those that stay where they are
 */
public record MovedCases(int moved, List<LeftBehind> left) {}
