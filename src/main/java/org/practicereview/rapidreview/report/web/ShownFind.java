package org.practicereview.rapidreview.report.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicereview.notification.anonymity.Find;
import org.practicereview.rapidreview.report.CheckedFind;
import org.practicereview.workflow.api.Coded;
import org.practicereview.workflow.api.Moments;

/**
 * Something that was found in a report, for machines.
 *
 * @param find by which it is cleared
 * @param found as the text writes it
 * @param cleared nothing while nobody has said why it may stay
 */
@Schema(name = "AnonymityFind")
record ShownFind(
        String find,
        Coded<Find.Kind> kind,
        String found,
        List<Find.Place> places,
        @Nullable ShownClearance cleared) {

    /** That it may stay. */
    @Schema(name = "AnonymityClearance")
    record ShownClearance(String reason, OffsetDateTime at) {}

    static ShownFind of(CheckedFind checked) {
        CheckedFind.Clearance cleared = checked.cleared();
        return new ShownFind(
                checked.find().key(),
                Coded.of(checked.find().kind()),
                checked.find().found(),
                checked.find().places(),
                cleared == null ? null : new ShownClearance(cleared.reason(), Moments.of(cleared.at())));
    }
}
