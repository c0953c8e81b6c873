package org.practicereview.workflow.api;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicereview.workflow.SectionState;

/**
 * How far a section of a long form is.
 *
 * @param name as it stands in its address
 * @param title what it is called
 * @param progress how far it is
 * @param savedBy who saved it last, absent while nobody has
 * @param savedAt when
 * @param editors who else has it open now
 */
record ShownSection(
        String name,
        String title,
        SectionState.Progress progress,
        @Nullable String savedBy,
        @Nullable OffsetDateTime savedAt,
        List<Editor> editors) {

    /** Somebody who has a section open. */
    record Editor(String name, OffsetDateTime since) {}

    static ShownSection of(SectionState state) {
        return new ShownSection(
                state.section().name(),
                state.section().title(),
                state.progress(),
                state.savedBy(),
                state.savedAt() == null ? null : Moments.of(state.savedAt()),
                state.editors().stream()
                        .map(editor -> new Editor(editor.name(), Moments.of(editor.since())))
                        .toList());
    }
}
