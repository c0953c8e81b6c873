package org.practicereview.form;

/**
 * One thing that is wrong with what was answered.
 *
 * @param pointer JSON pointer to the answer (RFC 6901), empty for the form as a whole
 * @param code stable code of the rule that was broken, for machines
 * @param message what to do about it, for people; never repeats what was typed
 */
public record AnswerError(String pointer, String code, String message) {

    /** This error, pointing into the part of something larger whose form it was found in. */
    public AnswerError under(String part) {
        return new AnswerError("/" + part + pointer, code, message);
    }

    /** The pointer as a page names its fields: {@code /children/0/surname} is {@code children[0].surname}. */
    public String field() {
        return FieldNames.fromPointer(pointer);
    }

    /** The place of the answer on the page: usable as an HTML id. */
    public String anchor() {
        return FieldNames.anchor(field());
    }
}
