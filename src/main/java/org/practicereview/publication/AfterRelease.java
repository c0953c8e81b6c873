package org.practicereview.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.practicereview.casefile.CaseFile;
import org.practicereview.publication.text.TextVersion;

/** What follows when a text is released; in the same transaction, and with the case locked. */
public interface AfterRelease {

    /**
     * The report of the case becomes public now.
     *
     * @param themes by which it is found, their codes
     * @param day the day of its publication
     * @param by who published it, or set its release
     */
    void released(
            CaseFile file,
            Publication publication,
            TextVersion text,
            List<String> themes,
            LocalDate day,
            UUID by,
            Instant at);
}
