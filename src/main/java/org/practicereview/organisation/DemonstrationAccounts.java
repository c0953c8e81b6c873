package org.practicereview.organisation;

import java.util.List;

/** The accounts of the demonstration, with their passwords: they exist, and are shown, only there. */
public interface DemonstrationAccounts {

    /** One account: what to type, and whose work can be tried with it. */
    record Account(String username, String password, String description) {}

    List<Account> all();
}
