package org.practicereview.organisation.factor;

import java.util.UUID;

/** Hears that somebody signed in, or removed a second factor, with a code for recovery: in the transaction in which it was used. */
public interface HearsOfRecovery {

    void recoveryCodeUsed(UUID person);
}
