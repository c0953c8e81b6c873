package org.practicereview.workflow;

import java.util.List;
import org.practicereview.form.FormSection;
import org.practicereview.form.TypedForm;

/**
 * A section of a task as the person who fills it in sees it.
 *
 * @param open its task
 * @param section the section
 * @param typed its questions and what is typed so far
 * @param version of what is saved in it, 0 while nothing is
 * @param entries what its entries are known by, where it is a list
 * @param editors who else has it open now
 */
public record OpenSection(
        OpenTask open,
        FormSection section,
        TypedForm typed,
        int version,
        List<String> entries,
        List<SectionState.Editor> editors) {}
