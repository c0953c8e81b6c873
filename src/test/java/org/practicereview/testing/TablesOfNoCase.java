package org.practicereview.testing;

import java.util.List;

/** Our tables whose rows belong to no case: PostgreSQL locks all others, and copies of a case have rows in all others. */
public final class TablesOfNoCase {

    /** By name. A new table leads to a case, or stands here with a thought: tests say which was forgotten. */
    public static final List<String> NAMES = List.of(
            "administration_entry",
            // kept by a hash, with no way back to the case
            "agency_link_opening",
            "api_token",
            "area",
            "bank_holiday_correction",
            "bank_holiday_list",
            "calendar_feed",
            "demonstration",
            "first_answer",
            "incident_number",
            "match_salt",
            "national_recommendation",
            "national_recommendation_answer",
            "national_recommendation_area",
            "national_review",
            "national_review_change",
            "national_review_lead",
            "national_review_terms",
            "panel_interest",
            "person",
            "person_role",
            "recovery_code",
            "reviewer",
            "reviewer_absence",
            "reviewer_area",
            "reviewer_authored",
            "reviewer_change",
            "reviewer_check",
            "reviewer_code",
            "reviewer_employment",
            "seal_check",
            "second_factor",
            "set_up_link",
            "sign_in_attempt",
            "spring_session",
            "spring_session_attributes",
            "yearly_report_section");

    private TablesOfNoCase() {}
}
