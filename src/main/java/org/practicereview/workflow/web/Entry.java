package org.practicereview.workflow.web;

import java.util.List;
import org.practicereview.form.AnswerError;
import org.practicereview.form.Field;
import org.practicereview.form.Form;
import org.practicereview.form.TypedForm;
import org.practicereview.refusal.NotFound;
import org.practicereview.workflow.OpenSection;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One entry of a section that is a list, with a page of its own.
 *
 * @param open the section
 * @param list the question that is the list
 * @param index of the entry, from 0; that of the next one where it is new
 */
record Entry(OpenSection open, Field list, int index) {

    /** The entry of that index, or a new one after the last. */
    static Entry of(OpenSection open, int index) {
        if (!SectionViews.isList(open)) {
            throw new NotFound();
        }
        Field list = open.typed().form().fields().get(0);
        int entries = open.typed().entries(list.name());
        if (index < 0 || index > entries || index >= Form.MOST_ENTRIES) {
            throw new NotFound();
        }
        return new Entry(open, list, index);
    }

    /** The questions of one entry. */
    static Form form(TypedForm section) {
        return new Form(section.form().type(), section.form().fields().get(0).fields());
    }

    boolean isNew() {
        return index == open.typed().entries(list.name());
    }

    String name() {
        return list.each() + " " + (index + 1);
    }

    /** The questions with what is saved. */
    TypedForm typed() {
        return TypedForm.of(
                form(open.typed()),
                isNew()
                        ? JsonNodeFactory.instance.objectNode()
                        : open.typed().typed().path(list.name()).path(index));
    }

    /** The section with these answers in the place of the entry. */
    ObjectNode with(ObjectNode answers) {
        ObjectNode section = (ObjectNode) open.typed().typed().deepCopy();
        ArrayNode entries = section.withArray(list.name());
        if (isNew()) {
            entries.add(answers);
        } else {
            entries.set(index, answers);
        }
        return section;
    }

    /** The section without the entry. */
    ObjectNode without() {
        ObjectNode section = (ObjectNode) open.typed().typed().deepCopy();
        section.withArray(list.name()).remove(index);
        return section;
    }

    /** What is wrong with this entry, as its own page points to it. */
    List<AnswerError> own(List<AnswerError> errors) {
        String at = "/" + list.name() + "/" + index + "/";
        return errors.stream()
                .filter(error -> error.pointer().startsWith(at))
                .map(error ->
                        new AnswerError(error.pointer().substring(at.length() - 1), error.code(), error.message()))
                .toList();
    }
}
