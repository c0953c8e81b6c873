package org.practicereview.workflow;

import java.util.List;

/** Something to read before answering: a heading and rows of label and value. */
public record Facts(String heading, List<Fact> rows) {

    /** One row. */
    public record Fact(String label, String value) {}
}
