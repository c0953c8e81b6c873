package org.practicereview.guidance.process;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A cell on the asking side of a table. Only what can be compared with every question is allowed: a list of values,
 * comparisons and ranges of numbers, or "-" for anything.
 *
 * @param text as it stands in the table
 * @param alternatives the parts of the list, none for anything
 */
record Cell(String text, List<Alternative> alternatives) {

    private static final String NUMBER = "-?\\d+(?:\\.\\d+)?";
    private static final Pattern PARTS = Pattern.compile("\"[^\"]*\"|[^,\"]+");
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern TRUTH = Pattern.compile("true|false");
    private static final Pattern COMPARED = Pattern.compile("(<=|>=|<|>|)\\s*(" + NUMBER + ")");
    private static final Pattern RANGE =
            Pattern.compile("([\\[\\](])\\s*(" + NUMBER + ")\\s*\\.\\.\\s*(" + NUMBER + ")\\s*([\\])\\[])");

    /**
     * One part of a list.
     *
     * @param value the value itself where the part is one, otherwise its text
     * @param bounds the numbers it mentions
     */
    record Alternative(Object value, List<BigDecimal> bounds, Predicate<Object> fits) {}

    /**
     * Reads a cell.
     *
     * @throws IllegalArgumentException when it is none of what is allowed
     */
    static Cell read(String written) {
        String text = written.strip();
        List<Alternative> alternatives = new ArrayList<>();
        if (!text.isEmpty() && !text.equals("-")) {
            Matcher part = PARTS.matcher(text);
            while (part.find()) {
                if (!part.group().isBlank()) {
                    alternatives.add(alternative(part.group().strip()));
                }
            }
            refuseIfMoreIsWritten(text, alternatives.size());
        }
        return new Cell(text, alternatives);
    }

    boolean isAnything() {
        return alternatives.isEmpty();
    }

    boolean fits(Object value) {
        return isAnything()
                || alternatives.stream().anyMatch(part -> part.fits().test(value));
    }

    /** Whether each of its parts is of the type that a column asks for. */
    boolean isOf(Column column) {
        return alternatives.stream()
                .allMatch(part -> column.isNumber()
                        ? !part.bounds().isEmpty()
                        : part.bounds().isEmpty()
                                && (column.isTruth() ? Boolean.class : String.class).isInstance(part.value()));
    }

    /** The texts and truth values it lists. */
    Set<String> words() {
        return alternatives.stream()
                .filter(part -> part.bounds().isEmpty())
                .map(part -> String.valueOf(part.value()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    List<BigDecimal> bounds() {
        return alternatives.stream().flatMap(part -> part.bounds().stream()).toList();
    }

    private static void refuseIfMoreIsWritten(String text, int read) {
        String outsideOfTexts = text.replaceAll("\"[^\"]*\"", "");
        if (read == 0
                || outsideOfTexts.chars().filter(c -> c == ',').count() != read - 1
                || outsideOfTexts.contains("\"")) {
            throw new IllegalArgumentException("is no list of values: " + text);
        }
    }

    private static Alternative alternative(String part) {
        Matcher text = TEXT.matcher(part);
        if (text.matches()) {
            String word = text.group(1);
            return new Alternative(word, List.of(), word::equals);
        }
        if (TRUTH.matcher(part).matches()) {
            Boolean truth = Boolean.valueOf(part);
            return new Alternative(truth, List.of(), truth::equals);
        }
        Matcher range = RANGE.matcher(part);
        if (range.matches()) {
            return range(part, range);
        }
        Matcher compared = COMPARED.matcher(part);
        if (compared.matches()) {
            BigDecimal bound = new BigDecimal(compared.group(2));
            String how = compared.group(1);
            return new Alternative(
                    part,
                    List.of(bound),
                    value -> value instanceof BigDecimal number && compares(how, number.compareTo(bound)));
        }
        throw new IllegalArgumentException(
                "is neither a value, nor a range or comparison of numbers, nor \"-\": " + part);
    }

    private static Alternative range(String part, Matcher range) {
        BigDecimal low = new BigDecimal(range.group(2));
        BigDecimal high = new BigDecimal(range.group(3));
        String above = range.group(1).equals("[") ? ">=" : ">";
        String below = range.group(4).equals("]") ? "<=" : "<";
        return new Alternative(
                part,
                List.of(low, high),
                value -> value instanceof BigDecimal number
                        && compares(above, number.compareTo(low))
                        && compares(below, number.compareTo(high)));
    }

    private static boolean compares(String how, int compared) {
        return switch (how) {
            case "<" -> compared < 0;
            case "<=" -> compared <= 0;
            case ">" -> compared > 0;
            case ">=" -> compared >= 0;
            default -> compared == 0;
        };
    }
}
