package org.practicereview.panel;

import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseFile;
import org.practicereview.guidance.Decisions;
import org.practicereview.panel.conflict.Conflicts;
import org.practicereview.refusal.RuleRefusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who of the Panel has given a view, and whether that makes a quorum (C2). */
@Repository
class PanelViews {

    private static final String ROUND = "(select p.round from panel_consideration p where p.case_id = :case)";

    private final JdbcClient database;
    private final Conflicts conflicts;
    private final Decisions decisions;
    private final Clock clock;

    PanelViews(JdbcClient database, Conflicts conflicts, Decisions decisions, Clock clock) {
        this.database = database;
        this.conflicts = conflicts;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** How many members must have given a view that counts before that outcome is recorded. */
    int quorum(PanelAnswer answer) {
        return ((Number) decisions
                        .one("PanelQuorum", Map.of("panelAnswer", answer.name()))
                        .get("members"))
                .intValue();
    }

    /** The member gives a view; one in each round. */
    void give(CaseFile file, UUID member, PanelAnswer view) {
        database.sql("""
                        insert into panel_view (case_id, round, person_id, view, given_at)
                        values (:case, %s, :person, :view, :now)""".formatted(ROUND))
                .param("case", file.id())
                .param("person", member)
                .param("view", view.name())
                .param("now", England.stored(clock.instant()))
                .update();
    }

    /**
     * Refuses an outcome for which too few members gave a view; who has a conflict of interest does not count.
     *
     * @throws RuleRefusal saying how many are missing
     */
    void requireQuorum(CaseFile file, PanelAnswer answer) {
        int needed = quorum(answer);
        Set<UUID> counting = given(file);
        int given = counting.size();
        counting.removeAll(conflicts.notCounting(file));
        if (counting.size() < needed) {
            throw new RuleRefusal(
                    "no-quorum",
                    "For this %d must have given a view; %d did, %d of them cannot count because of a conflict of interest. Other members can still give one."
                            .formatted(needed, given, given - counting.size()));
        }
    }

    /** Who gave one in this round. */
    Set<UUID> given(CaseFile file) {
        return new HashSet<>(database.sql("select person_id from panel_view where case_id = :case and round = " + ROUND)
                .param("case", file.id())
                .query(UUID.class)
                .list());
    }
}
