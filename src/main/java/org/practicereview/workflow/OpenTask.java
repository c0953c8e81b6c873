package org.practicereview.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.practicereview.casefile.CaseFile;
import org.practicereview.form.TypedForm;

/**
 * A task as the person who does it sees it.
 *
 * @param task the task
 * @param by who does it: whoever has taken it, else whoever has opened it
 * @param file its case
 * @param step what it asks and does
 * @param typed the questions and what is typed so far
 * @param draftVersion version of what is typed so far
 * @param saved the sections that have been saved, by name; none where all is asked on one page
 * @param toRead what to read before answering
 */
public record OpenTask(
        WorkTask task,
        UUID by,
        CaseFile file,
        UserStep<?> step,
        TypedForm typed,
        int draftVersion,
        Map<String, SavedSection> saved,
        List<Facts> toRead) {

    /** That a section was saved: by whom, when, which version it has, and what its entries are known by. */
    public record SavedSection(UUID by, Instant at, int version, List<String> entries) {

        static Map<String, SavedSection> of(Map<String, Drafts.Draft> saved) {
            return saved.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, kept -> of(kept.getValue())));
        }

        private static SavedSection of(Drafts.Draft draft) {
            return new SavedSection(draft.savedBy(), draft.savedAt(), draft.version(), draft.entries());
        }
    }

    /** The version of that section, 0 while it was not saved. */
    public int versionOf(String section) {
        SavedSection found = saved.get(section);
        return found == null ? Drafts.NONE : found.version();
    }

    /** How much of a long form is answered so far; nothing where that is not weighed. */
    public Optional<Completeness> completeness() {
        return step.completeness(file, typed.typed());
    }

    /** Whether its questions are asked on several pages. */
    public boolean isSectioned() {
        return !typed.form().sections().isEmpty();
    }
}
