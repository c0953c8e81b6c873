package org.practicereview.review.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.practicereview.hash.Sha256;
import tools.jackson.databind.JsonNode;

/**
 * A section of a report as it was submitted.
 *
 * @param key stands in addresses and tells which sections of two versions are the same one
 * @param text empty where a draft leaves it open
 */
public record ReportSection(String key, String title, String text) {

    static final String IMPROVEMENTS = "improvements";
    static final String REASONS = "systemicReasons";

    /** The sections in the order of the report; what a draft leaves open is there, empty. */
    static List<ReportSection> of(JsonNode answers) {
        List<ReportSection> sections = new ArrayList<>();
        sections.add(section(IMPROVEMENTS, "Recommended improvements", answers));
        sections.add(section(REASONS, "Systemic or underlying reasons", answers));
        sections.add(section("report", "The report", answers));
        for (JsonNode further : answers.path("further")) {
            String title = further.path("title").asString("");
            sections.add(new ReportSection(
                    furtherKey(title), title, further.path("text").asString("")));
        }
        return List.copyOf(sections);
    }

    /** The title of a section is what it is known by from one version to the next. */
    static String furtherKey(String title) {
        return "further-" + Sha256.of(title.strip().toLowerCase(Locale.UK)).substring(0, 10);
    }

    /** Whether a report cannot be without it (L8). */
    public boolean isMandatory() {
        return key.equals(IMPROVEMENTS) || key.equals(REASONS);
    }

    private static ReportSection section(String key, String title, JsonNode answers) {
        return new ReportSection(key, title, answers.path(key).asString(""));
    }

    @Override
    public String toString() {
        return "ReportSection " + key;
    }
}
