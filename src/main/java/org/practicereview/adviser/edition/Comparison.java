package org.practicereview.adviser.edition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicereview.adviser.KnownEdition;
import org.practicereview.adviser.Source;
import org.practicereview.guidance.RuleTable.Word;
import org.practicereview.workflow.api.Coded;

/**
 * Two editions side by side.
 *
 * @param differencesOnly whether rows that are the same are left out
 * @param rows how many rows there are, those left out included
 * @param differences how many of them differ
 */
record Comparison(
        KnownEdition first,
        KnownEdition second,
        boolean differencesOnly,
        int rows,
        int differences,
        List<ComparedTable> tables) {

    /** The rows of one table. */
    record ComparedTable(String name, String title, List<ComparedRow> rows) {}

    /**
     * One row.
     *
     * @param asked what it is about; no condition where it is about everything
     * @param first what the first edition says, nothing where it has no such row
     * @param second what the second edition says, nothing where it has no such row
     */
    record ComparedRow(
            List<Condition> asked,
            @Nullable Answer first,
            @Nullable Answer second,
            Coded<Difference> difference) {

        /** Whether its difference matters. */
        boolean differs() {
            return Difference.valueOf(difference.code()).matters();
        }
    }

    /** One condition: any of these values. */
    record Condition(String label, List<Word> values) {

        /** The values in one line. */
        public String inWords() {
            return String.join("; ", values.stream().map(Word::label).toList());
        }
    }

    /** What an edition says, and where it stands. */
    record Answer(List<Said> says, List<Source> sources) {}

    /** One thing it says. */
    record Said(String label, String value) {}
}
