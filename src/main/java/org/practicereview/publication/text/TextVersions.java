package org.practicereview.publication.text;

import org.springframework.stereotype.Component;

/** Texts that are kept, for whoever publishes them. Asks nobody's permission. */
@Component
public class TextVersions {

    private final TextRows rows;

    TextVersions(TextRows rows) {
        this.rows = rows;
    }

    /** The text of that number, which was kept. */
    public TextVersion one(long caseId, int number) {
        return rows.of(caseId).stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no text " + number));
    }
}
