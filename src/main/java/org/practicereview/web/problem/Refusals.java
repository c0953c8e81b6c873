package org.practicereview.web.problem;

import java.util.UUID;
import org.practicereview.organisation.SecurityLog;
import org.practicereview.organisation.SecurityLog.Event;

/** Notes for the security log what was refused, of all that is answered with a trouble. */
final class Refusals {

    private Refusals() {}

    static void note(Trouble trouble) {
        UUID account = SecurityLog.asking();
        switch (trouble.code()) {
            case Troubles.TOKEN_REFUSED -> SecurityLog.note(Event.TOKEN_REFUSED, account);
            case Troubles.FORM_EXPIRED -> SecurityLog.note(Event.FORM_REFUSED, account);
            default -> {
                // of strangers the proxy in front keeps what they asked for in vain
                if (account != null && (trouble.status() == 403 || trouble.status() == 404)) {
                    SecurityLog.note(Event.REFUSED, account, trouble.code());
                }
            }
        }
    }
}
