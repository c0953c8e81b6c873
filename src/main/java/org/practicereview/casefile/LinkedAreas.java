package org.practicereview.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.casefile.LinkedArea.Why;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The areas besides the lead area that may read a case. What they may read is said by {@link CaseAccess}. */
@Repository
public class LinkedAreas {

    /** That a linked area {@code a} may read its case now. */
    static final String READS = "a.ended_at is null";

    private final JdbcClient database;
    private final Clock clock;
    private final ObjectProvider<FollowsAreas> followers;

    LinkedAreas(JdbcClient database, Clock clock, ObjectProvider<FollowsAreas> followers) {
        this.database = database;
        this.clock = clock;
        this.followers = followers;
    }

    /** All of them, also those that no longer may. */
    public List<LinkedArea> of(CaseFile file) {
        return database.sql("select * from case_area where case_id = :case order by area_code")
                .param("case", file.id())
                .query(LinkedAreas::read)
                .list();
    }

    public Optional<LinkedArea> find(CaseFile file, String area) {
        return of(file).stream().filter(linked -> linked.area().equals(area)).findFirst();
    }

    /**
     * Links the area with the case, which it may read from now on. An area that is linked already, or was ended, stays
     * as it is. Answers whether it is new.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean link(CaseFile file, String area, Why why) {
        if (area.equals(file.leadArea()) || find(file, area).isPresent()) {
            return false;
        }
        database.sql("insert into case_area (case_id, area_code, why) values (:case, :area, :why)")
                .param("case", file.id())
                .param("area", area)
                .param("why", why.name())
                .update();
        followers.forEach(follower -> follower.concerned(file));
        return true;
    }

    /** The area is linked no longer, because it leads now or has nothing to do with the case. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void unlink(CaseFile file, String area) {
        database.sql("delete from case_area where case_id = :case and area_code = :area")
                .param("case", file.id())
                .param("area", area)
                .update();
    }

    /** The area may no longer read the case; that it was linked stays on record. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(CaseFile file, String area, String reason) {
        set(file, area, England.stored(clock.instant()), reason);
    }

    /**
     * Lets an area that was ended read the case again until {@link #end} ends it anew, for the reason that stays with
     * it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void letReadMeanwhile(CaseFile file, String area) {
        String reason = find(file, area).map(LinkedArea::endReason).orElse(null);
        set(file, area, null, reason);
    }

    /** Lets an area that was ended read the case again, for good. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void restore(CaseFile file, String area) {
        set(file, area, null, null);
    }

    /** The linked area takes part in the rapid review from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void join(CaseFile file, String area, String reason) {
        setJoint(file, area, England.stored(clock.instant()), reason);
    }

    /** The linked area takes part in the rapid review no longer, and reads on as the linked area that it is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void part(CaseFile file, String area) {
        setJoint(file, area, null, null);
    }

    private void setJoint(CaseFile file, String area, @Nullable OffsetDateTime since, @Nullable String reason) {
        database.sql("""
                        update case_area set joint_since = :at, joint_reason = :reason
                        where case_id = :case and area_code = :area""")
                .param("at", since, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("reason", reason, java.sql.Types.VARCHAR)
                .param("case", file.id())
                .param("area", area)
                .update();
    }

    private void set(CaseFile file, String area, @Nullable OffsetDateTime endedAt, @Nullable String reason) {
        database.sql("""
                        update case_area set ended_at = :at, end_reason = :reason
                        where case_id = :case and area_code = :area""")
                .param("at", endedAt, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("reason", reason, java.sql.Types.VARCHAR)
                .param("case", file.id())
                .param("area", area)
                .update();
    }

    private static LinkedArea read(ResultSet row, int number) throws SQLException {
        OffsetDateTime endedAt = row.getObject("ended_at", OffsetDateTime.class);
        OffsetDateTime jointSince = row.getObject("joint_since", OffsetDateTime.class);
        return new LinkedArea(
                row.getString("area_code"),
                Why.valueOf(row.getString("why")),
                endedAt == null ? null : endedAt.toInstant(),
                row.getString("end_reason"),
                jointSince == null ? null : jointSince.toInstant(),
                row.getString("joint_reason"));
    }
}
