package org.practicereview.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All local authority areas that use this installation. */
@Repository
public class Areas {

    private final JdbcClient database;

    Areas(JdbcClient database) {
        this.database = database;
    }

    public List<Area> all() {
        return database.sql(
                        "select code, name, new_arrangements_on, one_person_may_send, contact from area order by name")
                .query(Area.class)
                .list();
    }

    public Optional<Area> find(String code) {
        return database.sql(
                        "select code, name, new_arrangements_on, one_person_may_send, contact from area where code = :code")
                .param("code", code)
                .query(Area.class)
                .optional();
    }

    /** The name of the area, as people write it; its code where there is none. */
    public String nameOf(String code) {
        return find(code).map(Area::name).orElse(code);
    }

    /** The names of several, by code; one statement, however many there are. */
    public Map<String, String> namesOf(Collection<String> codes) {
        Map<String, String> names = new HashMap<>();
        if (!codes.isEmpty()) {
            codes.forEach(code -> names.put(code, code));
            all().forEach(area -> names.replace(area.code(), area.name()));
        }
        return names;
    }

    @Transactional
    public void add(Area area) {
        database.sql("insert into area (code, name) values (:code, :name)")
                .param("code", area.code())
                .param("name", area.name())
                .update();
    }

    /** Whether somebody of the area may send a notification that they prepared themselves. */
    @Transactional
    public void onePersonMaySend(String code, boolean may) {
        database.sql("update area set one_person_may_send = :may where code = :code")
                .param("may", may)
                .param("code", code)
                .update();
    }

    /** Whom other areas ask about a case that they may not see. */
    @Transactional
    public void contact(String code, String contact) {
        database.sql("update area set contact = :contact where code = :code")
                .param("contact", contact)
                .param("code", code)
                .update();
    }

    /** The new arrangements of the area began on that day. */
    @Transactional
    public void newArrangementsBegan(String code, @Nullable LocalDate on) {
        database.sql("update area set new_arrangements_on = :on where code = :code")
                .param("on", on, java.sql.Types.DATE)
                .param("code", code)
                .update();
    }
}
