package org.practicereview.review.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Form;
import org.practicereview.form.Question;

/** Which agency is shown which sections, so that it checks them. */
public record SharedSections(
        @Question("Name of the agency") @NotBlank(message = "Enter the name of the agency") @AtMost(200) @Nullable
        String agency,

        @Question(value = "Whose account answers for it?", hint = "Nobody else of that agency is shown the sections.")
        @NotBlank(message = "Choose an account")
        @Size(max = 36, message = "Choose somebody from the list")
        @Nullable
        String account,

        @Question(
                value = "Due on",
                hint = "A working day. Left empty, it is the day that the rule for accuracy checks gives.")
        @Nullable
        LocalDate dueOn,

        @Question(
                value = "Sections",
                each = "Section",
                hint = "The agency reads those you say yes to, and nothing else of the report.")
        @Size(max = Form.MOST_ENTRIES, message = "Answer for each section once")
        List<@Valid Shared> sections) {

    /** One section: deny by default, so each is answered for itself. */
    public record Shared(
            @Question("Section")
            @NotBlank(message = "Say which section is meant")
            @Size(max = 40, message = "Choose a section of the draft")
            @Nullable
            String section,

            @Question("Does the agency read it?")
            @NotNull(message = "Say whether the agency reads this section")
            @Nullable
            Boolean shared) {}

    /** The keys of what is shown: yes was said to each, and no to none of them. */
    List<String> shown() {
        List<String> kept = sections.stream()
                .filter(section -> !Boolean.TRUE.equals(section.shared()))
                .map(Shared::section)
                .toList();
        return sections.stream()
                .map(Shared::section)
                .filter(section -> !kept.contains(section))
                .distinct()
                .toList();
    }
}
