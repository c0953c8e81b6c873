package org.practicereview.notification.afterwards.web;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.notification.afterwards.Addendum;
import org.practicereview.notification.afterwards.AddendumSection;
import org.practicereview.workflow.api.Coded;
import org.practicereview.workflow.api.Moments;

/**
 * What was added to a notification after it was sent.
 *
 * @param number in the order of adding, from 1
 * @param section the part of the notification it belongs to
 * @param text what became known or was corrected; personal data
 * @param addedBy name of who added it
 * @param sha256 of the text in UTF-8, as the timeline has it
 */
record ShownAddendum(
        int number,
        Coded<AddendumSection> section,
        String text,
        @Nullable OffsetDateTime addedAt,
        @Nullable String addedBy,
        String sha256,
        Map<String, String> links) {

    static ShownAddendum of(IncidentReference reference, Addendum addendum, Map<UUID, String> names) {
        return new ShownAddendum(
                addendum.number(),
                Coded.of(addendum.section()),
                addendum.text(),
                Moments.of(addendum.at()),
                names.get(addendum.by()),
                addendum.hash(),
                Map.of(
                        "self", address(reference, addendum.number()),
                        "notification", "/api/v1/cases/" + reference + "/notification",
                        "case", "/api/v1/cases/" + reference));
    }

    static String address(IncidentReference reference, int number) {
        return "/api/v1/cases/" + reference + "/notification/addenda/" + number;
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "ShownAddendum " + number;
    }
}
