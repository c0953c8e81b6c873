package org.practicereview.organisation;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What lets somebody in without the password: other sessions, tokens, the address of the calendar. They end with a new
 * password, because one is often chosen when somebody else has learned the old one, and may have made these; and with a second
 * factor, because that is set up when a password alone is trusted no more.
 */
@Service
public class OtherWaysIn {

    private final Sessions sessions;
    private final ApiTokens tokens;
    private final CalendarFeeds calendars;

    OtherWaysIn(Sessions sessions, ApiTokens tokens, CalendarFeeds calendars) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.calendars = calendars;
    }

    /** Ends all but the session in which the person is working. */
    @Transactional
    public void end(Person person, String ownSession) {
        sessions.endOthersOf(person.id(), ownSession);
        tokens.revokeAllOf(person.id());
        calendars.revoke(person);
    }
}
