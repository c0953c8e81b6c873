package org.practicereview.organisation;

/** How often passwords may be guessed, wherever one is asked for; and links, which are as secret. */
public interface PasswordAttempts {

    /** Counts an attempt before the password is looked at; false when there were too many. */
    boolean mayTry(String username, String address);

    /** A right password: what was tried before for that name no longer counts. */
    void succeeded(String username, String address);

    /** Counts an attempt to open a link before it is looked at; false when there were too many. */
    boolean mayOpenLink(String address);

    /** A link that is right: that attempt no longer counts. */
    void linkOpened(String address);
}
