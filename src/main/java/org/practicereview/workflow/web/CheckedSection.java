package org.practicereview.workflow.web;

import java.util.List;
import org.practicereview.form.AnswerSummary;
import org.practicereview.form.Form;
import org.practicereview.form.FormSection;
import org.practicereview.workflow.OpenTask;

/**
 * A section of a long form read back.
 *
 * @param section the section
 * @param answers the answers in it
 * @param page where they are changed
 */
record CheckedSection(FormSection section, AnswerSummary answers, String page) {

    static List<CheckedSection> of(OpenTask open) {
        Form form = open.typed().form();
        return form.sections().stream()
                .map(section -> new CheckedSection(
                        section,
                        AnswerSummary.of(
                                form.section(section.name()).orElseThrow(),
                                open.typed().typed()),
                        TaskViews.page(open.task()) + "/sections/" + section.name()))
                .toList();
    }
}
