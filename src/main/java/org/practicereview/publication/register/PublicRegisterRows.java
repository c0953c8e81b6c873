package org.practicereview.publication.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practicereview.calendar.England;
import org.practicereview.casefile.PageOf;
import org.practicereview.guidance.LearningTerms;
import org.practicereview.guidance.LearningTheme;
import org.practicereview.publication.Extent;
import org.practicereview.publication.register.RegisterEntry.State;
import org.practicereview.publication.text.PublicText;
import org.practicereview.publication.text.TextVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The public register in SQL. */
@Repository
class PublicRegisterRows {

    private final JdbcClient database;
    private final LearningTerms terms;

    PublicRegisterRows(JdbcClient database, LearningTerms terms) {
        this.database = database;
        this.terms = terms;
    }

    Optional<RegisterEntry> find(String slug) {
        return database.sql("select * from public_report where slug = :slug")
                .param("slug", slug)
                .query(this::read)
                .optional();
    }

    Optional<RegisterEntry> ofCase(long caseId) {
        return database.sql("select * from public_report where case_id = :case")
                .param("case", caseId)
                .query(this::read)
                .optional();
    }

    void add(RegisterEntry entry, PublicText text) {
        database.sql("""
                        insert into public_report (slug, case_id, area, national, extent, text_number, title, themes, words,
                            published_on, changed_at, available_until, state, state_since, version)
                        values (:slug, :case, :area, :national, :extent, :number, :title, :themes, :words, :on, :at, :until,
                            'PUBLIC', :on, 0)""")
                .param("slug", entry.slug())
                .param("case", entry.caseId())
                .param("area", entry.area())
                .param("national", entry.national())
                .param("extent", entry.extent().name())
                .param("number", entry.textNumber())
                .param("title", entry.title())
                .param("themes", themes(entry.themes().stream().map(LearningTheme::code)))
                .param("words", words(text))
                .param("on", entry.publishedOn())
                .param("at", England.stored(entry.changedAt()))
                .param("until", entry.availableUntil())
                .update();
    }

    /** Puts another text in the place of the one that stands there. */
    void replace(String slug, TextVersion version, Instant at) {
        database.sql("""
                        update public_report set text_number = :number, title = :title, themes = :themes, words = :words,
                            changed_at = :at, version = version + 1
                        where slug = :slug""")
                .param("number", version.number())
                .param("title", version.text().title())
                .param("themes", themes(version.text().themes().stream()))
                .param("words", words(version.text()))
                .param("at", England.stored(at))
                .param("slug", slug)
                .update();
    }

    void move(String slug, State state, LocalDate since, LocalDate availableUntil, Instant at) {
        database.sql("""
                        update public_report set state = :state, state_since = :since, available_until = :until,
                            changed_at = :at, version = version + 1
                        where slug = :slug""")
                .param("state", state.name())
                .param("since", since)
                .param("until", availableUntil)
                .param("at", England.stored(at))
                .param("slug", slug)
                .update();
    }

    /** What everybody may read, the newest first. */
    PageOf<RegisterEntry> search(RegisterSearch search, int page, int size) {
        StringBuilder where = new StringBuilder(" from public_report where state = 'PUBLIC'");
        Map<String, Object> values = new HashMap<>();
        if (search.text() != null) {
            where.append(" and words like :text escape '!'");
            values.put("text", "%" + literally(search.text()) + "%");
        }
        if (search.area() != null) {
            where.append(" and area = :area and national = false");
            values.put("area", search.area());
        }
        if (search.year() != null) {
            where.append(" and published_on between :first and :last");
            values.put("first", LocalDate.of(search.year(), 1, 1));
            values.put("last", LocalDate.of(search.year(), 12, 31));
        }
        if (search.theme() != null) {
            where.append(" and themes like :theme");
            values.put("theme", "%," + search.theme().code() + ",%");
        }
        int total = database.sql(PageOf.counting(where.toString()))
                .params(values)
                .query(Integer.class)
                .single();
        List<RegisterEntry> items = database.sql("select *" + where
                        + " order by published_on desc, slug offset :skip rows fetch next :size rows only")
                .params(values)
                .param("skip", PageOf.offset(page, size))
                .param("size", size)
                .query(this::read)
                .list();
        return new PageOf<>(items, page, size, total);
    }

    private static String literally(String text) {
        return text.strip()
                .toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
    }

    private static String themes(Stream<String> codes) {
        return codes.collect(Collectors.joining(",", ",", ","));
    }

    private static String words(PublicText text) {
        return text.passages().stream()
                .map(passage -> passage.text().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("\n"));
    }

    private RegisterEntry read(ResultSet row, int at) throws SQLException {
        return new RegisterEntry(
                row.getString("slug"),
                row.getLong("case_id"),
                row.getString("area"),
                row.getBoolean("national"),
                Extent.valueOf(row.getString("extent")),
                row.getInt("text_number"),
                row.getString("title"),
                Arrays.stream(row.getString("themes").split(","))
                        .filter(theme -> !theme.isEmpty())
                        .map(terms::find)
                        .toList(),
                row.getObject("published_on", LocalDate.class),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getObject("available_until", LocalDate.class),
                State.valueOf(row.getString("state")),
                row.getObject("state_since", LocalDate.class),
                row.getInt("version"));
    }
}
