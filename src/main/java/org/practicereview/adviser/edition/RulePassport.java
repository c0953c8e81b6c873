package org.practicereview.adviser.edition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicereview.adviser.Source;
import org.practicereview.guidance.Confidence;
import org.practicereview.guidance.Rule;
import org.practicereview.workflow.api.Coded;

/**
 * A rule, how sure we are of it, where it stands and what applies it.
 *
 * @param sources what is cited for it where it is applied
 * @param rows the rows of decision tables that cite it
 * @param file the file that applies it, where it is no table
 * @param because why nothing applies it
 */
record RulePassport(
        String id,
        String means,
        Coded<Confidence> confidence,
        Coded<Rule.AppliedBy> appliedBy,
        List<Source> sources,
        List<String> rows,
        @Nullable String file,
        @Nullable String because) {}
