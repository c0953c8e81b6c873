package org.practicereview.notification.questions;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.IntStream;
import org.practicereview.casefile.Child;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.CrossChecked;
import org.practicereview.form.Form;
import org.practicereview.form.Question;

/** All children concerned; one notification is made for the incident, whatever their number (section 1.5). */
public record Children(
        @Question(value = "Children", each = "Child", hint = "Leave empty what is not yet known.")
        @NotEmpty(message = "Add at least one child, even if nothing is known yet")
        @Size(max = Form.MOST_ENTRIES, message = "Add at most 50 children")
        List<@Valid ChildDetails> children)
        implements CrossChecked {

    /** So many children have room in the national format; the others go into its further information. */
    public static final int IN_DETAIL = 4;

    static Children of(List<Child> children) {
        return new Children(children.stream().map(ChildDetails::of).toList());
    }

    /** The children by their number, from 1. */
    public List<Child> numbered() {
        return IntStream.range(0, children.size())
                .mapToObj(i -> children.get(i).numbered(i + 1))
                .toList();
    }

    @Override
    public void check(AnswerErrors errors) {
        int index = 0;
        // the one it is about comes first in the national form, chosen or not
        int inDetail = children.stream().anyMatch(child -> Boolean.TRUE.equals(child.indexChild())) ? 1 : 0;
        for (int i = 0; i < children.size(); i++) {
            ChildDetails child = children.get(i);
            String at = "/children/" + i;
            child.check(at, errors);
            index += Boolean.TRUE.equals(child.indexChild()) ? 1 : 0;
            boolean another = Boolean.TRUE.equals(child.inDetail()) && !Boolean.TRUE.equals(child.indexChild());
            inDetail += another ? 1 : 0;
            errors.addIf(
                    index > 1 && Boolean.TRUE.equals(child.indexChild()),
                    at + "/indexChild",
                    "second-index-child",
                    "Only one child can be the main child of the notification");
            errors.addIf(
                    inDetail > IN_DETAIL && another,
                    at + "/inDetail",
                    "too-many-in-detail",
                    "At most four children are described in detail; answer no for this one");
        }
        errors.addIf(
                children.size() > 1 && index == 0,
                "/children/0/indexChild",
                "required",
                "Choose the main child of the notification");
    }
}
