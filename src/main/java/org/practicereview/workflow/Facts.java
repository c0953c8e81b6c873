package org.practicereview.workflow;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something to read before answering: a heading and rows of label and value. */
public record Facts(String heading, List<Fact> rows) {

    /**
     * One row.
     *
     * @param date the name in addresses of the date of the case that it shows, nothing where it shows none that is
     *     worked out
     */
    public record Fact(
            String label,
            String value,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String date) {

        public Fact(String label, String value) {
            this(label, value, null);
        }
    }
}
