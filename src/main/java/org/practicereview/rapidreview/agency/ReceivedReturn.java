package org.practicereview.rapidreview.agency;

import java.time.Instant;

/**
 * What an agency returned and was not sent back; once it is accepted it is released to the meeting.
 *
 * @param answers as the agency gave them
 */
public record ReceivedReturn(AgencyRequest request, SentReturn sent, AgencySummary answers) {

    public boolean accepted() {
        return request.state() == RequestState.ACCEPTED;
    }

    /** Whether it was accepted later than that. */
    public boolean acceptedAfter(Instant moment) {
        return accepted() && sent.check() != null && sent.check().at().isAfter(moment);
    }

    public boolean involved() {
        return Boolean.TRUE.equals(answers.involved());
    }

    /** Whose it is, with what a reader of it must know. */
    public String heading() {
        return "Return of "
                + request.agency()
                + (involved() ? "" : ", no involvement")
                + (sent.afterMeeting() ? ", answered after the meeting" : "");
    }

    /** Leaves out the data of people that it holds. */
    @Override
    public String toString() {
        return "ReceivedReturn[" + request + "]";
    }
}
