package org.practicereview.review.record.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.review.record.RecordKind;
import org.practicereview.review.record.ReviewRecord;
import org.practicereview.workflow.api.Coded;
import org.practicereview.workflow.api.Moments;
import tools.jackson.databind.JsonNode;

/**
 * Something recorded in the course of a review, for machines.
 *
 * @param answers to the questions of its kind
 */
@Schema(name = "ReviewRecord")
record ShownRecord(
        Coded<RecordKind> kind,
        int number,
        JsonNode answers,
        @Nullable String by,
        OffsetDateTime at,
        Map<String, String> links) {

    static ShownRecord of(IncidentReference reference, ReviewRecord record, Map<UUID, String> names) {
        return new ShownRecord(
                Coded.of(record.kind()),
                record.number(),
                record.answers(),
                names.get(record.by()),
                Moments.of(record.at()),
                Map.of("self", address(reference, record)));
    }

    static String address(IncidentReference reference, ReviewRecord record) {
        return "/api/v1/cases/%s/review/records/%s/%d"
                .formatted(reference, record.kind().path(), record.number());
    }
}
