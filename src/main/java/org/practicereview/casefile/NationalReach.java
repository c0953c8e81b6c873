package org.practicereview.casefile;

import org.practicereview.guidance.Route;
import org.practicereview.organisation.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which cases have reached which national body: by the notification, or later because a board told it of its decision on
 * a serious case review (S6, S14). The panel of independent experts was dissolved: what it alone was told has reached
 * nobody who signs in.
 */
final class NationalReach {

    static final String TOLD_PANEL =
            "exists (select 1 from serious_case_review s where s.case_id = c.id and s.panel_told)";
    static final String TOLD_DEPARTMENT =
            "exists (select 1 from serious_case_review s where s.case_id = c.id and s.department_told)";

    private NationalReach() {}

    static boolean has(JdbcClient database, Role role, CaseFile file) {
        Route route = file.notifiedRoute();
        if (route == null) {
            return false;
        }
        if (role == Role.OFSTED_READER || route == Route.PANEL) {
            return true;
        }
        return role == Role.DEPARTMENT_READER
                ? route == Route.SECRETARY_OF_STATE_AND_OFSTED || told(database, TOLD_DEPARTMENT, file)
                : told(database, TOLD_PANEL, file);
    }

    private static boolean told(JdbcClient database, String condition, CaseFile file) {
        return database.sql("select count(*) from case_file c where c.id = :id and " + condition)
                        .param("id", file.id())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
