package org.practicereview.panel.conflict.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.panel.conflict.Interest;
import org.practicereview.panel.conflict.InterestKind;
import org.practicereview.workflow.api.Coded;

/**
 * An interest that a member of the Panel declared.
 *
 * @param person the member
 */
@Schema(name = "PanelInterest")
record ShownInterest(
        UUID id,
        UUID person,
        Coded<InterestKind> kind,
        @Nullable String area,
        @Nullable String agency,
        @Nullable String reference,
        @Nullable LocalDate beginsOn,
        @Nullable LocalDate endsOn,
        @Nullable String note,
        Instant declaredAt) {

    static ShownInterest of(Interest interest) {
        return new ShownInterest(
                interest.id(),
                interest.person(),
                Coded.of(interest.kind()),
                interest.area(),
                interest.agency(),
                interest.reference(),
                interest.beginsOn(),
                interest.endsOn(),
                interest.note(),
                interest.declaredAt());
    }
}
