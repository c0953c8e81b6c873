package org.practicereview.notification.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.practicereview.form.Field;
import org.practicereview.form.Field.Kind;
import org.practicereview.form.Form;
import org.practicereview.notification.Submission;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A submission made from an example by chance, the same for the same number: words as people type and paste them in every
 * text, other choices, and in every second one some answers that are wrong.
 *
 * @param body to be sent
 * @param wrong where it is wrong, none where all of it is right
 */
record GeneratedSubmission(JsonNode body, Set<String> wrong) {

    private static final int MOST_WRONG = 4;

    /** Apostrophes, diacritics, emoji, right to left, mathematics, markup, SQL, what word processors make of quotes. */
    private static final List<String> WORDS = List.of(
            "O\u2019Neill",
            "D'Arcy-Jones",
            "Zo\u00eb \u0141ukasz \u015e\u0131rin",
            "\u05e9\u05e8\u05d4",
            "\u0645\u062d\u0645\u062f",
            "\uD83D\uDC76\uD83C\uDFFD",
            "e\u0301\u0323",
            "\u674e\u5c0f\u9f99",
            "\u201cquoted\u201d \u2013 pasted\u2026",
            "<b>bold</b>&amp;",
            "'; drop table case_file; --",
            "${7*7} #{1} [[${x}]]",
            "two\twords",
            "\u202Ereversed\u202C",
            "no\u00A0break");

    private static final Set<String> NO_FREE_TEXTS =
            Set.of("area", "areaOfIncident", "areaOfResidence", "placingArea", "email");

    private static final List<String> FREE_CHOICES = List.of(
            "sex",
            "gender",
            "ethnicGroup",
            "disabled",
            "childInNeedPlan",
            "childProtectionPlan",
            "knownToAgency",
            "placement",
            "policeOperation",
            "sourceOfHarm",
            "setting",
            "inHousehold",
            "relationship");

    static GeneratedSubmission of(JsonNode example, Map<Submission.Part, Form> forms, long number) {
        Random chance = new Random(number);
        ObjectNode body = (ObjectNode) example.deepCopy();
        List<Place> places = new ArrayList<>();
        forms.forEach((part, form) -> {
            if (body.path(part.name()) instanceof ObjectNode answers) {
                places.addAll(places(form.fields(), answers, "/" + part.name()));
            }
        });
        places.forEach(place -> place.vary(chance));
        Set<String> wrong = new TreeSet<>();
        if (chance.nextBoolean()) {
            Collections.shuffle(places, chance);
            places.stream().limit(1 + chance.nextInt(MOST_WRONG)).forEach(place -> wrong.add(place.spoil(chance)));
        }
        return new GeneratedSubmission(body, wrong);
    }

    private static List<Place> places(List<Field> fields, ObjectNode answers, String at) {
        List<Place> places = new ArrayList<>();
        for (Field field : fields) {
            JsonNode answer = answers.path(field.name());
            if (field.kind() == Kind.ENTRIES) {
                for (int i = 0; i < answer.size(); i++) {
                    places.addAll(
                            places(field.fields(), (ObjectNode) answer.get(i), at + "/" + field.name() + "/" + i));
                }
            } else {
                places.add(new Place(field, answers, at + "/" + field.name()));
            }
        }
        return places;
    }

    /** A field and where its answer stands. */
    private record Place(Field field, ObjectNode answers, String pointer) {

        /** Another right answer, where it depends on no other. */
        void vary(Random chance) {
            boolean isText = field.kind() == Kind.TEXT || field.kind() == Kind.LONG_TEXT;
            if (isText && field.maximumLength() > 0 && !NO_FREE_TEXTS.contains(field.name()) && chance.nextBoolean()) {
                answers.put(field.name(), text(chance, Math.min(field.maximumLength(), 1 + chance.nextInt(600))));
            } else if (FREE_CHOICES.contains(field.name()) && chance.nextBoolean()) {
                answers.put(
                        field.name(),
                        field.options()
                                .get(chance.nextInt(field.options().size()))
                                .value());
            }
        }

        /** A wrong answer; where it is. */
        String spoil(Random chance) {
            int how = chance.nextInt(4);
            if (how == 0) {
                String unknown = field.name() + "X";
                answers.put(unknown, "no such question");
                return pointer + "X";
            }
            if (how == 1) {
                answers.putObject(field.name()).put("an", "object");
                return pointer;
            }
            switch (field.kind()) {
                case CHOICE -> answers.put(field.name(), "NOT_AMONG_THEM");
                case CHOICES -> answers.put(field.name(), "not a list");
                case YES_NO -> answers.put(field.name(), "perhaps");
                case DATE -> answers.put(field.name(), how == 2 ? "2026-02-30" : "yesterday");
                case NUMBER -> answers.put(field.name(), how == 2 ? "1e999999999" : "many");
                default -> {
                    if (field.maximumLength() > 0) {
                        answers.put(field.name(), "x".repeat(field.maximumLength() + 1));
                    } else {
                        answers.putArray(field.name()).add(7);
                    }
                }
            }
            return pointer;
        }

        /** Not longer than that, and neither empty nor cut within a character. */
        private static String text(Random chance, int longest) {
            StringBuilder text = new StringBuilder("A");
            while (true) {
                String next = " " + WORDS.get(chance.nextInt(WORDS.size()));
                if (text.length() + next.length() > longest) {
                    return text.toString();
                }
                text.append(next);
            }
        }
    }
}
