package org.practicereview.rapidreview.chronology;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practicereview.guidance.ChronologyMark;
import org.practicereview.guidance.ChronologyRule;
import org.practicereview.rapidreview.chronology.ChronologyEntry.Mark;

/**
 * Points to gaps, overlaps and contradictions in what agencies tell (RR11). It compares days and kinds of events and whether
 * they took place, never words: two accounts in other words are for people to compare.
 */
final class Marking {

    private final Map<ChronologyMark, ChronologyRule> rules;

    Marking(List<ChronologyRule> rules) {
        this.rules = rules.stream().collect(Collectors.toMap(ChronologyRule::mark, Function.identity()));
    }

    /**
     * The entries that are shown, marked.
     *
     * @param all of every agency, the first day first: what is shown is compared with them
     */
    List<ChronologyEntry> of(List<ChronologyEntry> all, Predicate<ChronologyEntry> shown) {
        List<ChronologyEntry> marked = new ArrayList<>();
        LocalDate before = null;
        for (ChronologyEntry entry : all.stream().filter(shown).toList()) {
            List<Mark> marks = new ArrayList<>();
            addGap(marks, before, entry.on());
            add(
                    marks,
                    ChronologyMark.CONTRADICTION,
                    contradicting(entry, all),
                    entry.tookPlace() ? "did not take place according to " : "took place according to ");
            add(marks, ChronologyMark.OVERLAP, near(entry, all, ChronologyMark.OVERLAP), "also told of by ");
            marked.add(entry.with(marks));
            before = entry.on();
        }
        return marked;
    }

    private void addGap(List<Mark> marks, @Nullable LocalDate before, LocalDate on) {
        long days = before == null ? 0 : ChronoUnit.DAYS.between(before, on);
        if (days > days(ChronologyMark.GAP)) {
            marks.add(new Mark(ChronologyMark.GAP, days + " days without an event before this"));
        }
    }

    private static void add(List<Mark> marks, ChronologyMark mark, List<ChronologyEntry> others, String words) {
        if (!others.isEmpty()) {
            String agencies =
                    others.stream().map(ChronologyEntry::agency).distinct().collect(Collectors.joining(", "));
            marks.add(new Mark(mark, words + agencies));
        }
    }

    private List<ChronologyEntry> contradicting(ChronologyEntry entry, List<ChronologyEntry> all) {
        return near(entry, all, ChronologyMark.CONTRADICTION).stream()
                .filter(other -> other.kind() == entry.kind() && other.tookPlace() != entry.tookPlace())
                .toList();
    }

    /** What other agencies tell of the same days. */
    private List<ChronologyEntry> near(ChronologyEntry entry, List<ChronologyEntry> all, ChronologyMark mark) {
        return all.stream()
                .filter(other -> !other.isOfTheAccountOf(entry))
                .filter(other -> Math.abs(ChronoUnit.DAYS.between(entry.on(), other.on())) <= days(mark))
                .toList();
    }

    private int days(ChronologyMark mark) {
        return rules.get(mark).days();
    }
}
