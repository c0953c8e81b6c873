package org.practicereview.notification.afterwards.web;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.notification.afterwards.Withdrawal;
import org.practicereview.notification.afterwards.WithdrawalReason;
import org.practicereview.notification.afterwards.WithdrawalResult;
import org.practicereview.workflow.api.Coded;
import org.practicereview.workflow.api.Moments;

/**
 * A proposal to withdraw a sent notification. The views of the partners stand with the decisions of the case.
 *
 * @param number in the order of proposing, from 1
 * @param duplicateOf the other case of a duplicate
 * @param explanation why, in words; may hold personal data
 * @param result what came of it, nothing while it is considered
 */
record ShownWithdrawal(
        int number,
        Coded<WithdrawalReason> reason,
        @Nullable String duplicateOf,
        String explanation,
        @Nullable OffsetDateTime proposedAt,
        @Nullable String proposedBy,
        @Nullable Coded<WithdrawalResult> result,
        @Nullable OffsetDateTime endedAt,
        @Nullable String endedBy,
        Map<String, String> links) {

    static ShownWithdrawal of(IncidentReference reference, Withdrawal withdrawal, Map<UUID, String> names) {
        return new ShownWithdrawal(
                withdrawal.number(),
                Coded.of(withdrawal.reason()),
                withdrawal.duplicateOf(),
                withdrawal.explanation(),
                Moments.of(withdrawal.at()),
                names.get(withdrawal.by()),
                withdrawal.result() == null ? null : Coded.of(withdrawal.result()),
                Moments.of(withdrawal.endedAt()),
                withdrawal.endedBy() == null ? null : names.get(withdrawal.endedBy()),
                Map.of(
                        "self", address(reference, withdrawal.number()),
                        "case", "/api/v1/cases/" + reference,
                        "decisions", "/api/v1/cases/" + reference + "/decisions"));
    }

    static String address(IncidentReference reference, int number) {
        return "/api/v1/cases/" + reference + "/withdrawals/" + number;
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "ShownWithdrawal " + number;
    }
}
