package org.practicereview.organisation;

/** How often passwords may be guessed, wherever one is asked for. */
public interface PasswordAttempts {

    /** Counts an attempt before the password is looked at; false when there were too many. */
    boolean mayTry(String username, String address);

    /** A right password: what was tried before for that name no longer counts. */
    void succeeded(String username, String address);
}
