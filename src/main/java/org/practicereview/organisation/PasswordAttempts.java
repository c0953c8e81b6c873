package org.practicereview.organisation;

import java.util.UUID;

/** How often passwords may be guessed, wherever one is asked for; and links, which are as secret. */
public interface PasswordAttempts {

    /** Counts an attempt before the password is looked at; false when there were too many. */
    boolean mayTry(String username, String address);

    /** A right password: what was tried before for that name no longer counts. */
    void succeeded(String username, String address);

    /** Counts an attempt at the code of the second factor before it is looked at; false when there were too many. */
    boolean mayTryCode(UUID person, String address);

    /** A right code: what was tried before for that person no longer counts. */
    void codeProved(UUID person, String address);

    /** Counts an attempt to open a link before it is looked at; false when there were too many. */
    boolean mayOpenLink(String address);

    /** A link that is right: that attempt no longer counts. */
    void linkOpened(String address);
}
