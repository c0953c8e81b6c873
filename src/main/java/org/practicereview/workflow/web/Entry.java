package org.practicereview.workflow.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.practicereview.form.AnswerError;
import org.practicereview.form.Field;
import org.practicereview.form.Form;
import org.practicereview.form.TypedForm;
import org.practicereview.refusal.NotFound;
import org.practicereview.workflow.EntryIds;
import org.practicereview.workflow.OpenSection;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One entry of a section that is a list, with a page of its own. Its page is found by its place; what is typed there is
 * saved by its id, since the place may have become that of another entry.
 *
 * @param open the section
 * @param list the question that is the list
 * @param id what it is known by
 * @param index of the entry, from 0; that of the next one where it is new, or was removed by somebody
 */
record Entry(OpenSection open, Field list, String id, int index) {

    /** Where its page says which entry it shows. */
    static final String ID = "entryId";

    /** The entry in that place, or a new one after the last. */
    static Entry of(OpenSection open, int index) {
        Field list = list(open);
        int entries = open.entries().size();
        if (index < 0 || index > entries || index == entries && index >= Form.MOST_ENTRIES) {
            throw new NotFound();
        }
        return new Entry(open, list, index < entries ? open.entries().get(index) : EntryIds.fresh(), index);
    }

    /**
     * The entry that was typed into its page. One that is not there, because it is new or somebody has removed it, comes
     * after the last; a page that names none has it in its place while nobody has changed the section.
     */
    static Entry typed(OpenSection open, int index, Map<String, List<String>> parameters) {
        Field list = list(open);
        String id = parameters.getOrDefault(ID, List.of("")).get(0);
        String seen = parameters.getOrDefault("draftVersion", List.of("")).get(0);
        if (!id.matches("[0-9a-f]{1,8}")) {
            boolean isInPlace = index < open.entries().size() && seen.equals(Integer.toString(open.version()));
            id = isInPlace ? open.entries().get(index) : EntryIds.fresh();
        }
        int found = open.entries().indexOf(id);
        return new Entry(open, list, id, found < 0 ? open.entries().size() : found);
    }

    private static Field list(OpenSection open) {
        if (!SectionViews.isList(open)) {
            throw new NotFound();
        }
        return open.typed().form().fields().get(0);
    }

    /** Where this entry stands in the section as it was saved. */
    Entry in(OpenSection saved) {
        return new Entry(saved, list, id, saved.entries().indexOf(id));
    }

    /** The questions of one entry. */
    static Form form(TypedForm section) {
        return new Form(section.form().type(), section.form().fields().get(0).fields());
    }

    boolean isNew() {
        return index == open.entries().size();
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

    /** What the entries are known by, this one among them. */
    List<String> idsWith() {
        List<String> ids = new ArrayList<>(open.entries());
        if (isNew()) {
            ids.add(id);
        }
        return ids;
    }

    /** The section without the entry. */
    ObjectNode without() {
        ObjectNode section = (ObjectNode) open.typed().typed().deepCopy();
        section.withArray(list.name()).remove(index);
        return section;
    }

    /** What the other entries are known by. */
    List<String> idsWithout() {
        return open.entries().stream().filter(other -> !other.equals(id)).toList();
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
