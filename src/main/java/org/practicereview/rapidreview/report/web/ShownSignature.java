package org.practicereview.rapidreview.report.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.practicereview.organisation.Role;
import org.practicereview.rapidreview.report.PartnerSignature;
import org.practicereview.workflow.api.Coded;
import org.practicereview.workflow.api.Moments;

/** What a partner signed of a report, for machines. */
@Schema(name = "RapidReviewSignature")
record ShownSignature(
        Coded<Role> partner,
        boolean agrees,
        String recommendation,
        @Nullable String reasons,
        @Nullable OffsetDateTime signedAt) {

    static ShownSignature of(PartnerSignature signature) {
        return new ShownSignature(
                Coded.of(signature.partner()),
                signature.agrees(),
                signature.recommendation(),
                signature.reasons(),
                Moments.of(signature.at()));
    }

    /** Leaves out the words of people that it holds. */
    @Override
    public String toString() {
        return "ShownSignature[***]";
    }
}
