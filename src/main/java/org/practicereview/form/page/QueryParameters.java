package org.practicereview.form.page;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AnswerError;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.InvalidAnswers;

/**
 * Reads the parameters of a list: what cannot be read is noted and left out, so that a page can show the list all the
 * same, and the API refuse.
 */
public final class QueryParameters {

    /** The last one of which a date can be given ({@code form.AnswerValues}). */
    private static final int LAST_YEAR = 2199;

    private final Map<String, String> given;
    private final Map<String, String> labels;
    private final Set<String> asked = new HashSet<>();
    private final AnswerErrors errors = new AnswerErrors();

    public QueryParameters(Map<String, String> given) {
        this(given, Map.of());
    }

    /**
     * Those of a page that has fields for them.
     *
     * @param labels what the page calls its fields, by their names: by these people are told what is wrong
     */
    public QueryParameters(Map<String, String> given, Map<String, String> labels) {
        this.given = given;
        this.labels = labels;
    }

    /** A whole number within bounds. */
    public int number(String name, int usual, int least, int most) {
        asked.add(name);
        String text = stripped(name);
        if (text.isEmpty()) {
            return usual;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below, in words
        }
        String bounds = "a whole number from " + least + " to " + most;
        errors.add("/" + name, "not-a-number", said(name, "must be " + bounds, "Enter " + bounds));
        return usual;
    }

    /** A year from that one on; nothing where none is given. */
    public @Nullable Integer year(String name, int first) {
        int year = number(name, 0, first, LAST_YEAR);
        return year == 0 ? null : year;
    }

    /** The parameter as one of the choices, whatever its capitals. */
    public <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
        String text = text(name, 100);
        if (text == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(choice -> choice.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseGet(() -> {
                    notAChoice(name, Arrays.stream(type.getEnumConstants()).map(Enum::name));
                    return null;
                });
    }

    /** The parameter as one of these texts, as they are written. */
    public @Nullable String oneOf(String name, List<String> choices) {
        String text = text(name, 100);
        if (text != null && !choices.contains(text)) {
            notAChoice(name, choices.stream());
            return null;
        }
        return text;
    }

    /** Yes or no; no where nothing is given. */
    public boolean flag(String name) {
        String text = text(name, 10);
        if (text != null && !text.equals("true") && !text.equals("false")) {
            errors.add("/" + name, "not-a-choice", "Give true or false for " + name);
        }
        return "true".equals(text);
    }

    /** A text without blanks around it, nothing where none is given. */
    public @Nullable String text(String name, int longest) {
        asked.add(name);
        String text = stripped(name);
        if (text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            String machines = "Enter at most " + longest + " characters for " + name;
            errors.add("/" + name, "not-a-text", said(name, "must be " + longest + " characters or fewer", machines));
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    /** What was given, also where it cannot be read: whoever typed it finds it again. */
    public String typed(String name) {
        return stripped(name).replaceAll("\\p{Cntrl}", "");
    }

    /** What the page calls the field; nothing where it has none. */
    public @Nullable String label(String name) {
        return labels.get(name);
    }

    /** What is wrong with that one, or nothing. */
    public @Nullable String error(String name) {
        return errors().stream()
                .filter(error -> error.field().equals(name))
                .map(AnswerError::message)
                .findFirst()
                .orElse(null);
    }

    public List<AnswerError> errors() {
        try {
            errors.refuseIfAny();
            return List.of();
        } catch (InvalidAnswers invalid) {
            return invalid.errors();
        }
    }

    /**
     * Refuses with everything that could not be read, and with every name that was not asked for by now: a misspelt one
     * would otherwise narrow nothing, and not be noticed. Machines are refused; pages show what is left.
     */
    public void refuseIfAny() {
        given.keySet().stream()
                .filter(name -> !asked.contains(name))
                .forEach(name -> errors.add("/" + name, "unknown-field", "There is no such parameter"));
        errors.refuseIfAny();
    }

    private String stripped(String name) {
        return given.getOrDefault(name, "").strip();
    }

    private void notAChoice(String name, Stream<String> choices) {
        String machines = "Choose one of: " + choices.collect(Collectors.joining(", "));
        errors.add("/" + name, "not-a-choice", said(name, "must be one of the list", machines));
    }

    /** By its label where the page has a field for it; machines know the names only. */
    private String said(String name, String people, String machines) {
        String label = label(name);
        return label == null ? machines : label + " " + people;
    }
}
