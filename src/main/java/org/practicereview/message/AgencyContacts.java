package org.practicereview.message;

import java.util.Optional;

/** Where the named contact of an agency is reached: asked when a message leaves, so that no message keeps it. */
public interface AgencyContacts {

    /** The address of the contact for that request; nothing where there is no such request. */
    Optional<String> emailOf(long caseId, int request);
}
