package org.practicereview.rapidreview.agency;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseFile;
import org.practicereview.message.Event;
import org.practicereview.message.Outbox;
import org.springframework.stereotype.Component;

/** Tells an agency what becomes of its request, and those who asked what the agency did (RR9). */
@Component
class AgencyMessages {

    private final Outbox outbox;
    private final Clock clock;

    AgencyMessages(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    void asked(CaseFile file, AgencyRequest request) {
        tell(file, Event.AGENCY_REQUESTED, request, "", request.dueOn());
    }

    void dueOn(CaseFile file, AgencyRequest request, LocalDate on) {
        tell(file, Event.AGENCY_DUE_MOVED, request, "change " + request.version(), on);
    }

    void linkMade(CaseFile file, AgencyRequest request, int links, Instant expiresAt) {
        tell(file, Event.AGENCY_LINK_MADE, request, "link " + links, England.dayOf(expiresAt));
    }

    void received(CaseFile file, AgencyRequest request, int version) {
        tell(file, Event.AGENCY_RETURN_RECEIVED, request, "return " + version, England.today(clock));
    }

    void sentBack(CaseFile file, AgencyRequest request, int version) {
        tell(file, Event.AGENCY_RETURN_SENT_BACK, request, "return " + version, request.dueOn());
    }

    void withdrawn(CaseFile file, AgencyRequest request) {
        tell(file, Event.AGENCY_REQUEST_WITHDRAWN, request, "", England.today(clock));
    }

    private void tell(CaseFile file, Event event, AgencyRequest request, String occasion, LocalDate on) {
        outbox.tellOfRequest(file, event, request.number(), occasion, on);
    }
}
