package org.practicereview.document;

import org.practicereview.organisation.Person;
import org.springframework.stereotype.Component;

/**
 * Which files can be downloaded. What no scanner has seen is held: only whoever uploaded it gets it, unless the operator lets
 * others have it too.
 */
@Component("openDocuments")
public class OpenDocuments {

    private final boolean openUnscanned;

    OpenDocuments(DocumentSettings settings) {
        this.openUnscanned = settings.openUnscanned();
    }

    /** Whether the content of this version may be given to that person, who may read it. */
    public boolean isOpen(DocumentVersion version, Person person) {
        boolean own = version.addedBy().equals(person.id());
        return switch (version.scan()) {
            case CLEAN -> true;
            case NOT_SCANNED -> own || openUnscanned;
            case WAITING -> own;
            case INFECTED -> false;
        };
    }
}
