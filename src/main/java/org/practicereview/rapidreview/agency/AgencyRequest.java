package org.practicereview.rapidreview.agency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one agency was asked (RR9).
 *
 * @param number counts the requests of a case
 * @param account who answers by signing in, nothing where nobody has an account
 * @param about whom it is about, in the words of whoever asked; the agency reads it
 * @param dueReason why it is due on another day than first said
 * @param endReason why it was withdrawn
 * @param version counts its changes
 */
public record AgencyRequest(
        long caseId,
        int number,
        String agency,
        String contactName,
        String email,
        @Nullable UUID account,
        String about,
        LocalDate dueOn,
        @Nullable String dueReason,
        RequestState state,
        @Nullable String endReason,
        UUID askedBy,
        Instant askedAt,
        int version) {

    /** A request that is made now. */
    static AgencyRequest of(
            long caseId,
            int number,
            AskedAgencies.Agency agency,
            String about,
            LocalDate dueOn,
            UUID askedBy,
            Instant askedAt) {
        return new AgencyRequest(
                caseId,
                number,
                Objects.requireNonNull(agency.agency()).strip(),
                Objects.requireNonNull(agency.contactName()).strip(),
                Objects.requireNonNull(agency.email()).strip(),
                RequestRules.account(agency),
                about,
                dueOn,
                null,
                RequestState.ASKED,
                null,
                askedBy,
                askedAt,
                1);
    }

    /** Leaves out the data of people that it holds. */
    @Override
    public String toString() {
        return "AgencyRequest[" + caseId + ", " + number + ", " + state + ", ***]";
    }
}
