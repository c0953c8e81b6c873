package org.practicereview.workflow;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

/**
 * What came of a step, as the model needs to know it: a choice, and dates for its timers. Never case data.
 *
 * @param code what the gateway after the step compares
 * @param variables everything told to the process, the code included
 */
public record Outcome(String code, Map<String, Object> variables) {

    private static final String CODE = "outcome";

    public Outcome {
        variables = Map.copyOf(variables);
    }

    public static Outcome of(Enum<?> choice) {
        return of(choice.name());
    }

    public static Outcome of(String code) {
        return new Outcome(code, Map.of(CODE, code));
    }

    /** The outcome of a step that has only one: it is done. */
    public static Outcome done() {
        return of("DONE");
    }

    /** This outcome with the moment at which a timer of the model fires. */
    public Outcome with(String variable, Instant moment) {
        Map<String, Object> more = new HashMap<>(variables);
        more.put(variable, Date.from(moment));
        return new Outcome(code, more);
    }
}
