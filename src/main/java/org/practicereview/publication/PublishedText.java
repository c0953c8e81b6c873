package org.practicereview.publication;

import java.util.Optional;
import org.practicereview.casefile.CaseFile;
import org.practicereview.publication.text.TextVersion;

/** What everybody reads of a case now. */
public interface PublishedText {

    /** The text that is public; nothing where none is, or where it was taken down. */
    Optional<TextVersion> of(CaseFile file);
}
