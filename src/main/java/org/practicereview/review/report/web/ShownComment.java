package org.practicereview.review.report.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.review.report.DraftComment;
import org.practicereview.review.report.Verdict;
import org.practicereview.workflow.api.Coded;
import org.practicereview.workflow.api.Moments;

/**
 * A comment on a section of a draft.
 *
 * @param draft the number of the version
 * @param section its key
 * @param answer of the reviewer, nothing while there is none
 * @param version as the ETag has it
 */
@Schema(name = "DraftComment")
record ShownComment(
        int number,
        int draft,
        String section,
        String text,
        @Nullable String by,
        OffsetDateTime at,
        @Nullable Answer answer,
        int version,
        Map<String, String> links) {

    /** What the reviewer made of it. */
    @Schema(name = "DraftCommentAnswer")
    record Answer(
            Coded<Verdict> verdict,
            @Nullable String reason,
            @Nullable String by,
            OffsetDateTime at) {}

    static ShownComment of(IncidentReference reference, DraftComment comment, Map<UUID, String> names) {
        DraftComment.Answer answer = comment.answer();
        return new ShownComment(
                comment.number(),
                comment.draft(),
                comment.section(),
                comment.text(),
                names.get(comment.by()),
                Moments.of(comment.at()),
                answer == null
                        ? null
                        : new Answer(
                                Coded.of(answer.verdict()),
                                answer.reason(),
                                names.get(answer.by()),
                                Moments.of(answer.at())),
                comment.version(),
                Map.of("self", ShownVersion.base(reference) + "/comments/" + comment.number()));
    }
}
