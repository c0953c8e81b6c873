package org.practicereview.guidance;

import org.practicereview.guidance.process.RealTables;
import tools.jackson.databind.json.JsonMapper;

/** The guidance as it is delivered, for tests without the service around them. */
public final class RealGuidance {

    private RealGuidance() {}

    public static Guidance guidance() {
        return new Guidance(RealTables.decisions(), editions(), overlays());
    }

    public static LearningGuidance learning() {
        return new LearningGuidance(RealTables.decisions(), editions());
    }

    public static Overlays overlays() {
        return new Overlays(json());
    }

    public static Editions editions() {
        return new Editions(json());
    }

    public static Wordings wordings() {
        return new Wordings(json(), editions());
    }

    private static JsonMapper json() {
        return JsonMapper.builder().build();
    }
}
