package org.practicereview.adviser.edition;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AnswerErrors;
import org.practicereview.guidance.Edition;
import org.practicereview.guidance.Editions;

/** Which editions are compared, as the parameters of a request say. */
record TwoEditions(Edition first, Edition second) {

    /**
     * Reads them.
     *
     * @throws org.practicereview.form.InvalidAnswers where one is missing or unknown, or both are the same
     */
    static TwoEditions of(Map<String, String> given, Editions editions) {
        AnswerErrors errors = new AnswerErrors();
        Edition first = edition(given, "first", editions, errors);
        Edition second = edition(given, "second", editions, errors);
        errors.addIf(first != null && first.equals(second), "/second", "same-edition", "Choose two different editions");
        errors.refuseIfAny();
        return new TwoEditions(first, second);
    }

    private static @Nullable Edition edition(
            Map<String, String> given, String name, Editions editions, AnswerErrors errors) {
        String code = given.getOrDefault(name, "").strip();
        Optional<Edition> known = editions.all().stream()
                .filter(edition -> edition.code().equals(code))
                .findFirst();
        errors.addIf(code.isEmpty(), "/" + name, "required", "Choose the " + name + " edition");
        errors.addIf(
                known.isEmpty(),
                "/" + name,
                "not-a-choice",
                "Choose one of: "
                        + String.join(
                                ", ", editions.all().stream().map(Edition::code).toList()));
        return known.orElse(null);
    }
}
