package org.practicereview.review.report;

import java.util.ArrayList;
import java.util.List;
import org.practicereview.form.Labelled;

/**
 * What changed between two texts, in words. Long texts are compared paragraph by paragraph first, and only paragraphs that
 * changed word by word, so that it takes no longer than a reader waits.
 */
public final class WordChanges {

    /** So many pairs of words are compared within one place; what is longer counts as replaced whole. */
    private static final long MOST_PAIRS = 4_000_000;

    private WordChanges() {}

    /** What became of a run of words. */
    public enum Kind implements Labelled {
        SAME("Unchanged"),
        REMOVED("Removed"),
        ADDED("Added");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Words that follow each other and had the same fate. */
    public record Run(Kind kind, String text) {}

    /** A text in its parts; space around them makes no difference. */
    private record Parts(List<String> text, List<String> bare) {

        static Parts of(String text, String border) {
            List<String> parts = text.isEmpty() ? List.of() : List.of(text.split(border));
            return new Parts(parts, parts.stream().map(String::strip).toList());
        }

        static Parts paragraphs(String text) {
            return of(text, "(?<=\n)");
        }

        static Parts words(String text) {
            return of(text, "(?<=\\s)(?=\\S)");
        }

        int size() {
            return text.size();
        }

        Parts part(int from, int to) {
            return new Parts(text.subList(from, to), bare.subList(from, to));
        }

        void addTo(List<Run> runs, Kind kind) {
            text.forEach(part -> runs.add(new Run(kind, part)));
        }
    }

    /** What turns one into the other, in the order of the text. */
    public static List<Run> between(String before, String after) {
        List<Run> byParagraph = compared(Parts.paragraphs(before), Parts.paragraphs(after));
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < byParagraph.size(); i++) {
            Run run = byParagraph.get(i);
            boolean replaced = run.kind() == Kind.REMOVED
                    && i + 1 < byParagraph.size()
                    && byParagraph.get(i + 1).kind() == Kind.ADDED;
            if (replaced) {
                i++;
                runs.addAll(compared(
                        Parts.words(run.text()), Parts.words(byParagraph.get(i).text())));
            } else {
                runs.add(run);
            }
        }
        return joined(runs);
    }

    /** What both have at their ends is the same; between, the longest common sequence is. */
    private static List<Run> compared(Parts before, Parts after) {
        int shorter = Math.min(before.size(), after.size());
        int start = 0;
        while (start < shorter && before.bare().get(start).equals(after.bare().get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && before.bare()
                        .get(before.size() - 1 - end)
                        .equals(after.bare().get(after.size() - 1 - end))) {
            end++;
        }
        List<Run> runs = new ArrayList<>();
        after.part(0, start).addTo(runs, Kind.SAME);
        between(before.part(start, before.size() - end), after.part(start, after.size() - end), runs);
        after.part(after.size() - end, after.size()).addTo(runs, Kind.SAME);
        return joined(runs);
    }

    private static void between(Parts before, Parts after, List<Run> runs) {
        boolean tooLong = (long) before.size() * after.size() > MOST_PAIRS;
        int[][] common = tooLong ? new int[0][0] : commonFrom(before.bare(), after.bare());
        int i = 0;
        int j = 0;
        while (!tooLong && i < before.size() && j < after.size()) {
            if (before.bare().get(i).equals(after.bare().get(j))) {
                runs.add(new Run(Kind.SAME, after.text().get(j++)));
                i++;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                runs.add(new Run(Kind.REMOVED, before.text().get(i++)));
            } else {
                runs.add(new Run(Kind.ADDED, after.text().get(j++)));
            }
        }
        before.part(i, before.size()).addTo(runs, Kind.REMOVED);
        after.part(j, after.size()).addTo(runs, Kind.ADDED);
    }

    /** The length of the longest common sequence from each pair of places to the ends. */
    private static int[][] commonFrom(List<String> before, List<String> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    /** One run for all that follows each other with the same fate; what was removed stands before what took its place. */
    private static List<Run> joined(List<Run> runs) {
        List<Run> joined = new ArrayList<>();
        StringBuilder removed = new StringBuilder();
        StringBuilder added = new StringBuilder();
        StringBuilder same = new StringBuilder();
        for (Run run : runs) {
            if (run.kind() == Kind.SAME) {
                flush(joined, Kind.REMOVED, removed);
                flush(joined, Kind.ADDED, added);
                same.append(run.text());
            } else {
                flush(joined, Kind.SAME, same);
                (run.kind() == Kind.REMOVED ? removed : added).append(run.text());
            }
        }
        flush(joined, Kind.SAME, same);
        flush(joined, Kind.REMOVED, removed);
        flush(joined, Kind.ADDED, added);
        return joined;
    }

    private static void flush(List<Run> joined, Kind kind, StringBuilder words) {
        if (!words.isEmpty()) {
            joined.add(new Run(kind, words.toString()));
            words.setLength(0);
        }
    }
}
