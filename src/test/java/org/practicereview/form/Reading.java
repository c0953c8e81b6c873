package org.practicereview.form;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads answers as the service does, on 20 April 2026. Answers are written with single quotes. */
final class Reading {

    static final JsonMapper JSON = JsonMapper.builder().build();

    static final FormReader READER = new FormReader(validator(), JSON);

    private Reading() {}

    static <F extends Record> F read(String answers, Class<F> type) {
        return READER.read(json(answers), type);
    }

    static JsonNode json(String answers) {
        return JSON.readTree(answers.replace('\'', '"'));
    }

    private static Validator validator() {
        Clock clock = Clock.fixed(Instant.parse("2026-04-20T08:00:00Z"), ZoneId.of("Europe/London"));
        return Validation.byDefaultProvider()
                .configure()
                .clockProvider(() -> clock)
                .buildValidatorFactory()
                .getValidator();
    }
}
